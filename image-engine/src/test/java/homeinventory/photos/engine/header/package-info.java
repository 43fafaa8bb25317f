/** Header reading, seen from inside. */
@NullMarked
package homeinventory.photos.engine.header;

import org.jspecify.annotations.NullMarked;
