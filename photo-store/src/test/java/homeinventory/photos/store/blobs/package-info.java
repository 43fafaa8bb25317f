/** Tests. */
@NullMarked
package homeinventory.photos.store.blobs;

import org.jspecify.annotations.NullMarked;
