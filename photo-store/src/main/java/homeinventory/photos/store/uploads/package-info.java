/** How much each workspace uploads, counted over all processes. */
@NullMarked
package homeinventory.photos.store.uploads;

import org.jspecify.annotations.NullMarked;
