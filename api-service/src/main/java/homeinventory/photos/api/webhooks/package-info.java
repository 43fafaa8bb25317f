/** Webhooks for a workspace's administrators: who is told of its events, and what came of each delivery. */
@NullMarked
package homeinventory.photos.api.webhooks;

import org.jspecify.annotations.NullMarked;
