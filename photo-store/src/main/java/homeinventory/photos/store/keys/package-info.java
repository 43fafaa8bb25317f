/** Keys that open workspaces, and the sessions that browsers opened with them. */
@NullMarked
package homeinventory.photos.store.keys;

import org.jspecify.annotations.NullMarked;
