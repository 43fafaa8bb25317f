@NullMarked
package homeinventory.photos.worker.activities;

import org.jspecify.annotations.NullMarked;
