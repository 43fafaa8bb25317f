/** Whatever colours a file holds in, sRGB out. */
@NullMarked
package homeinventory.photos.engine.colour;

import org.jspecify.annotations.NullMarked;
