/** Inflates the compressed data of PNGs: zlib's format, RFC 1950 and 1951. See docs/adr/0010. */
@NullMarked
package homeinventory.photos.engine.png.inflate;

import org.jspecify.annotations.NullMarked;
