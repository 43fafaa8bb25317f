@NullMarked
package homeinventory.photos.worker.process;

import org.jspecify.annotations.NullMarked;
