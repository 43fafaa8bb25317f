/** PostgreSQL as a child process, its data in the state folder. */
@NullMarked
package homeinventory.photos.stack.postgres;

import org.jspecify.annotations.NullMarked;
