@NullMarked
package homeinventory.photos.worker.workflow;

import org.jspecify.annotations.NullMarked;
