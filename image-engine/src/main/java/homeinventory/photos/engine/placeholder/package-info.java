/** A picture in some 25 bytes, to be shown blurred until its thumbnail is there (docs/adr/0015). */
@NullMarked
package homeinventory.photos.engine.placeholder;

import org.jspecify.annotations.NullMarked;
