/** Every timeout and every retry of the worker. */
@NullMarked
package homeinventory.photos.worker.retry;

import org.jspecify.annotations.NullMarked;
