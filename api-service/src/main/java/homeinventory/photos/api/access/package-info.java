/** Who may do what: callers are known by a key, by a session opened with one, or by a token of an identity provider. */
@NullMarked
package homeinventory.photos.api.access;

import org.jspecify.annotations.NullMarked;
