@NullMarked
package homeinventory.photos.api.page;

import org.jspecify.annotations.NullMarked;
