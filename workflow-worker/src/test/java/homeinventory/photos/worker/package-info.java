@NullMarked
package homeinventory.photos.worker;

import org.jspecify.annotations.NullMarked;
