/** The steps of the workflow: attempts to render a photo, and updates of its row, its files and the event log. */
@NullMarked
package homeinventory.photos.worker.activities;

import org.jspecify.annotations.NullMarked;
