/** Regeneration of the thumbnails of a photo, an item or a whole workspace (how to remove it: docs/adr/0074). */
@NullMarked
package homeinventory.photos.api.regeneration;

import org.jspecify.annotations.NullMarked;
