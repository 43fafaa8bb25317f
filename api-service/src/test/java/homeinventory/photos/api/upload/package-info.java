/** Tests over HTTP, on the real application. */
@NullMarked
package homeinventory.photos.api.upload;

import org.jspecify.annotations.NullMarked;
