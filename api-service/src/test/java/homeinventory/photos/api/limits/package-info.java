@NullMarked
package homeinventory.photos.api.limits;

import org.jspecify.annotations.NullMarked;
