/** Making the thumbnails of many photos again, while uploads go first (docs/adr/0071). */
@NullMarked
package homeinventory.photos.worker.regeneration;

import org.jspecify.annotations.NullMarked;
