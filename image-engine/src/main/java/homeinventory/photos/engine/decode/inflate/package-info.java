/** Inflates what PNGs hold: zlib's format, RFC 1950 and 1951. See docs/adr/0010. */
@NullMarked
package homeinventory.photos.engine.decode.inflate;

import org.jspecify.annotations.NullMarked;
