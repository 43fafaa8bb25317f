/** What photo headers of all formats have in common: the bytes, the orientation, the result. Reads no pixel. */
@NullMarked
package homeinventory.photos.engine.header;

import org.jspecify.annotations.NullMarked;
