/** What must hold whatever breaks. */
@NullMarked
package homeinventory.photos.stack.invariants;

import org.jspecify.annotations.NullMarked;
