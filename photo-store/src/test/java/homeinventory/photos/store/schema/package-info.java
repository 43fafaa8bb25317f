/** Tests of the migrations, and the fixture that runs them. */
@NullMarked
package homeinventory.photos.store.schema;

import org.jspecify.annotations.NullMarked;
