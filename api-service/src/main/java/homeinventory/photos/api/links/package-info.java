/** Addresses that show one thumbnail to whoever has them, for a while. */
@NullMarked
package homeinventory.photos.api.links;

import org.jspecify.annotations.NullMarked;
