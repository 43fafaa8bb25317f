@NullMarked
package homeinventory.photos.api.regenerate;

import org.jspecify.annotations.NullMarked;
