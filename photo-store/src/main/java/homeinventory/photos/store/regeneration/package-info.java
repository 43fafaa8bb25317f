/** Regeneration of thumbnails: requests, progress, and the swap of a photo's generation (docs/adr/0071; how to remove it: docs/adr/0074). */
@NullMarked
package homeinventory.photos.store.regeneration;

import org.jspecify.annotations.NullMarked;
