/** Keys of workspaces, and the sessions of browsers that signed in with a key. */
@NullMarked
package homeinventory.photos.store.keys;

import org.jspecify.annotations.NullMarked;
