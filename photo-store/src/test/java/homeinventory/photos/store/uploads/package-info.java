@NullMarked
package homeinventory.photos.store.uploads;

import org.jspecify.annotations.NullMarked;
