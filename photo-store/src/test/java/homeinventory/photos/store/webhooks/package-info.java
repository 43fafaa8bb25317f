@NullMarked
package homeinventory.photos.store.webhooks;

import org.jspecify.annotations.NullMarked;
