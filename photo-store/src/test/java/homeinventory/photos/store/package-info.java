/** Fixtures that other modules' tests use too, and tests of the module as a whole. */
@NullMarked
package homeinventory.photos.store;

import org.jspecify.annotations.NullMarked;
