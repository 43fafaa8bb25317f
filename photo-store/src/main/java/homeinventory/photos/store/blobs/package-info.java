/** Originals and thumbnails as bytes under keys. */
@NullMarked
package homeinventory.photos.store.blobs;

import org.jspecify.annotations.NullMarked;
