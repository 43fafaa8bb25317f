/** Webhooks: receivers outside that are told of a workspace's events, and what came of each delivery (docs/adr/0072). */
@NullMarked
package homeinventory.photos.store.webhooks;

import org.jspecify.annotations.NullMarked;
