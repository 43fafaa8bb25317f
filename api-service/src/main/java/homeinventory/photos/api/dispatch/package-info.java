/** Starts the workflows of pending photos. The rows are the outbox, so nothing is lost while Temporal is away. */
@NullMarked
package homeinventory.photos.api.dispatch;

import org.jspecify.annotations.NullMarked;
