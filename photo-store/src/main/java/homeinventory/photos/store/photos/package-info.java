/** Rows of photos: the catalogue that the API reads, the outbox that the dispatcher drains, the progress that workers record. */
@NullMarked
package homeinventory.photos.store.photos;

import org.jspecify.annotations.NullMarked;
