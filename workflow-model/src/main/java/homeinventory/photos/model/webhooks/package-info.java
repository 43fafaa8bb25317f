/** The Temporal contract of telling receivers of events by HTTP (docs/adr/0072). */
@NullMarked
package homeinventory.photos.model.webhooks;

import org.jspecify.annotations.NullMarked;
