/** What a photo's header says: format, sides, orientation, colour profile. Reads no pixel. */
@NullMarked
package homeinventory.photos.engine.header;

import org.jspecify.annotations.NullMarked;
