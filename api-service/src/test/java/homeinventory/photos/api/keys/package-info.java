@NullMarked
package homeinventory.photos.api.keys;

import org.jspecify.annotations.NullMarked;
