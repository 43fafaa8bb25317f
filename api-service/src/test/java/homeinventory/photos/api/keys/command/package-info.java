@NullMarked
package homeinventory.photos.api.keys.command;

import org.jspecify.annotations.NullMarked;
