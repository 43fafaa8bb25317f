@NullMarked
package homeinventory.photos.worker.retry;

import org.jspecify.annotations.NullMarked;
