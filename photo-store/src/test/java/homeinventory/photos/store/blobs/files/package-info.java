/** Tests. */
@NullMarked
package homeinventory.photos.store.blobs.files;

import org.jspecify.annotations.NullMarked;
