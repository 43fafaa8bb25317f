/** Tests over HTTP, on the real application. */
@NullMarked
package homeinventory.photos.api.problems;

import org.jspecify.annotations.NullMarked;
