/** Tests over HTTP, on the real application. */
@NullMarked
package homeinventory.photos.api.dispatch;

import org.jspecify.annotations.NullMarked;
