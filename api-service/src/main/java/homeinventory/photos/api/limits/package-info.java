/** What one workspace may ask of the service, so that none keeps the others from theirs. */
@NullMarked
package homeinventory.photos.api.limits;

import org.jspecify.annotations.NullMarked;
