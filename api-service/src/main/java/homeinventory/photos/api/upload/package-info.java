/** From a multipart body to a stored original and its row, or to a problem and nothing left behind. */
@NullMarked
package homeinventory.photos.api.upload;

import org.jspecify.annotations.NullMarked;
