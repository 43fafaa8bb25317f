/** Who may do what. A caller is known by a key, by a session opened with a key, or by a token of an identity provider. */
@NullMarked
package homeinventory.photos.api.access;

import org.jspecify.annotations.NullMarked;
