/** Webhooks: receivers of a workspace's events and their deliveries (how to remove it: docs/adr/0074). */
@NullMarked
package homeinventory.photos.api.webhooks;

import org.jspecify.annotations.NullMarked;
