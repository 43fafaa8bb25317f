/** The sweep: it finishes stranded photos, removes what no row needs, and reports what it did (docs/adr/0070). */
@NullMarked
package homeinventory.photos.worker.housekeeping;

import org.jspecify.annotations.NullMarked;
