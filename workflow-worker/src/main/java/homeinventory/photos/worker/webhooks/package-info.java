/** Delivery of events to webhooks by HTTP, with retries (docs/adr/0072; how to remove it: docs/adr/0074). */
@NullMarked
package homeinventory.photos.worker.webhooks;

import org.jspecify.annotations.NullMarked;
