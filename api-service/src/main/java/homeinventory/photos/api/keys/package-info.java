/** The keys of a workspace: administrators make, list and revoke them over HTTP, operators by a command. */
@NullMarked
package homeinventory.photos.api.keys;

import org.jspecify.annotations.NullMarked;
