/** JPEG: its header, and its decoders. */
@NullMarked
package homeinventory.photos.engine.jpeg;

import org.jspecify.annotations.NullMarked;
