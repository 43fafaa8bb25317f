/** What decoders of all formats have in common: an encoded photo in, sRGB pixels out. */
@NullMarked
package homeinventory.photos.engine.decode;

import org.jspecify.annotations.NullMarked;
