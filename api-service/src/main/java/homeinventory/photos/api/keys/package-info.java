/** The command {@code keys}, with which whoever runs the service makes, lists and revokes keys. */
@NullMarked
package homeinventory.photos.api.keys;

import org.jspecify.annotations.NullMarked;
