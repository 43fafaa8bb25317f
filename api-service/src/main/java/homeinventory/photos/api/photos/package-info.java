/** Photos as clients see them. */
@NullMarked
package homeinventory.photos.api.photos;

import org.jspecify.annotations.NullMarked;
