/** Webhooks: external receivers of a workspace's events, and their deliveries (docs/adr/0072; how to remove it: docs/adr/0074). */
@NullMarked
package homeinventory.photos.store.webhooks;

import org.jspecify.annotations.NullMarked;
