/** Blobs as files below one folder. Only this package knows paths, file systems and what can go wrong with them. */
@NullMarked
package homeinventory.photos.store.blobs.files;

import org.jspecify.annotations.NullMarked;
