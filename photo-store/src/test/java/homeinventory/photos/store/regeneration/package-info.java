@NullMarked
package homeinventory.photos.store.regeneration;

import org.jspecify.annotations.NullMarked;
