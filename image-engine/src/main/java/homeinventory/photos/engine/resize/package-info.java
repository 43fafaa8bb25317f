/** Pixels in, fewer pixels out. */
@NullMarked
package homeinventory.photos.engine.resize;

import org.jspecify.annotations.NullMarked;
