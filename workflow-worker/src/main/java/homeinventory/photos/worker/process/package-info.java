/** The worker as a process: its settings, when it begins to take work, and how it stops. */
@NullMarked
package homeinventory.photos.worker.process;

import org.jspecify.annotations.NullMarked;
