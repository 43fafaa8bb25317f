@NullMarked
package homeinventory.photos.api.webhooks;

import org.jspecify.annotations.NullMarked;
