/** The Temporal contract of webhooks (docs/adr/0072; how to remove them: docs/adr/0074). */
@NullMarked
package homeinventory.photos.model.webhooks;

import org.jspecify.annotations.NullMarked;
