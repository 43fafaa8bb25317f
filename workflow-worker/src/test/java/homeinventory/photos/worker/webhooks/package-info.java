@NullMarked
package homeinventory.photos.worker.webhooks;

import org.jspecify.annotations.NullMarked;
