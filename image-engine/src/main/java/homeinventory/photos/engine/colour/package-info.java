/** Converts the colours of a file to sRGB. */
@NullMarked
package homeinventory.photos.engine.colour;

import org.jspecify.annotations.NullMarked;
