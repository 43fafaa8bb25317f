@NullMarked
package homeinventory.photos.worker.housekeeping;

import org.jspecify.annotations.NullMarked;
