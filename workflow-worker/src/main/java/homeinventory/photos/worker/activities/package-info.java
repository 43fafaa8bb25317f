/** What the workflow's steps do: attempts that fetch and render, and the records of how they ended. */
@NullMarked
package homeinventory.photos.worker.activities;

import org.jspecify.annotations.NullMarked;
