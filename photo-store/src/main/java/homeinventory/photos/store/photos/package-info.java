/** Rows of photos: the catalogue for the API, the outbox for the dispatcher, the progress that workers record. */
@NullMarked
package homeinventory.photos.store.photos;

import org.jspecify.annotations.NullMarked;
