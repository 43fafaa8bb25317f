/** The command {@code keys}, with which an operator makes, lists and revokes keys. */
@NullMarked
package homeinventory.photos.api.keys.command;

import org.jspecify.annotations.NullMarked;
