@NullMarked
package homeinventory.photos.store.keys;

import org.jspecify.annotations.NullMarked;
