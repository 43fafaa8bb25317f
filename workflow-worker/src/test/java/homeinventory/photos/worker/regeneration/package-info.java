@NullMarked
package homeinventory.photos.worker.regeneration;

import org.jspecify.annotations.NullMarked;
