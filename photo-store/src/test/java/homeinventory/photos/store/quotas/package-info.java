@NullMarked
package homeinventory.photos.store.quotas;

import org.jspecify.annotations.NullMarked;
