/** The worker makes thumbnails of photos, in a process of its own or together with the API. */
@NullMarked
package homeinventory.photos.worker;

import org.jspecify.annotations.NullMarked;
