/** Tests over HTTP, on the real application. */
@NullMarked
package homeinventory.photos.api.retry;

import org.jspecify.annotations.NullMarked;
