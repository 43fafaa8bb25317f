/** Failed photos sent back to work by hand. */
@NullMarked
package homeinventory.photos.api.retry;

import org.jspecify.annotations.NullMarked;
