/** Thumbnails made again: one photo's, an item's or a whole workspace's. */
@NullMarked
package homeinventory.photos.api.regenerate;

import org.jspecify.annotations.NullMarked;
