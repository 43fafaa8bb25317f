/** The state folder, recorded child processes, and free ports. */
@NullMarked
package homeinventory.photos.stack.state;

import org.jspecify.annotations.NullMarked;
