/** Regeneration of many photos, while uploads go first (docs/adr/0071; how to remove it: docs/adr/0074). */
@NullMarked
package homeinventory.photos.worker.regeneration;

import org.jspecify.annotations.NullMarked;
