/** Encoded photo in, upright-to-be sRGB pixels out. */
@NullMarked
package homeinventory.photos.engine.decode;

import org.jspecify.annotations.NullMarked;
