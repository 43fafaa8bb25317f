/** Thumbnail workflows as the API starts, cancels and links to them. */
@NullMarked
package homeinventory.photos.api.temporal;

import org.jspecify.annotations.NullMarked;
