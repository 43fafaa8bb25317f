/** The contract of the sweep, which finishes stranded photos and removes what no row needs. */
@NullMarked
package homeinventory.photos.model.housekeeping;

import org.jspecify.annotations.NullMarked;
