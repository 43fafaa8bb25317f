@NullMarked
package homeinventory.photos.engine.placeholder;

import org.jspecify.annotations.NullMarked;
