/** Tests over HTTP, on the real application. */
@NullMarked
package homeinventory.photos.api.photos;

import org.jspecify.annotations.NullMarked;
