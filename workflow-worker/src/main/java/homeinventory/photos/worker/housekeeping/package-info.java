/** The sweep: finishes what nobody else does, removes what nobody needs, and says what it did (docs/adr/0070). */
@NullMarked
package homeinventory.photos.worker.housekeeping;

import org.jspecify.annotations.NullMarked;
