/** Bytes in, bytes out: what a photo's header says, and its thumbnails. */
@NullMarked
package homeinventory.photos.engine;

import org.jspecify.annotations.NullMarked;
