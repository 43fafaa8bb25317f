/** PNG: its header, and its decoders. */
@NullMarked
package homeinventory.photos.engine.png;

import org.jspecify.annotations.NullMarked;
