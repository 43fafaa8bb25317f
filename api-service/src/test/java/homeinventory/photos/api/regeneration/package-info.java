@NullMarked
package homeinventory.photos.api.regeneration;

import org.jspecify.annotations.NullMarked;
