@NullMarked
package homeinventory.photos.api.events;

import org.jspecify.annotations.NullMarked;
