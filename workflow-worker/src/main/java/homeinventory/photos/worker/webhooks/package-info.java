/** Telling receivers of events by HTTP, again and again until they have answered (docs/adr/0072). */
@NullMarked
package homeinventory.photos.worker.webhooks;

import org.jspecify.annotations.NullMarked;
