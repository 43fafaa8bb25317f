/** Upright sRGB pixels in, encoded thumbnail out. */
@NullMarked
package homeinventory.photos.engine.encode;

import org.jspecify.annotations.NullMarked;
