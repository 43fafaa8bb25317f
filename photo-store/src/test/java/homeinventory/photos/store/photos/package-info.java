/** Tests. */
@NullMarked
package homeinventory.photos.store.photos;

import org.jspecify.annotations.NullMarked;
