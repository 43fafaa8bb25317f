/** WebP: its header, and its decoders. */
@NullMarked
package homeinventory.photos.engine.webp;

import org.jspecify.annotations.NullMarked;
