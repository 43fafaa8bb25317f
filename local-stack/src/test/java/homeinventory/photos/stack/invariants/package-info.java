/** What must hold after any fault. */
@NullMarked
package homeinventory.photos.stack.invariants;

import org.jspecify.annotations.NullMarked;
