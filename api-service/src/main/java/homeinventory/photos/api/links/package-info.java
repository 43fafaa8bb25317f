/** Signed links that show one thumbnail without an API key, for a limited time. */
@NullMarked
package homeinventory.photos.api.links;

import org.jspecify.annotations.NullMarked;
