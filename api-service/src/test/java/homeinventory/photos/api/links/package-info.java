@NullMarked
package homeinventory.photos.api.links;

import org.jspecify.annotations.NullMarked;
