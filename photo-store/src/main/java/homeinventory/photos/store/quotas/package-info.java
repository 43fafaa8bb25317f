/** How much each workspace may upload, counted over all processes. */
@NullMarked
package homeinventory.photos.store.quotas;

import org.jspecify.annotations.NullMarked;
