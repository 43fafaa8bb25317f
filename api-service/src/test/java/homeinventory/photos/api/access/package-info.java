@NullMarked
package homeinventory.photos.api.access;

import org.jspecify.annotations.NullMarked;
