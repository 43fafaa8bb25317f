/** Tests. */
@NullMarked
package homeinventory.photos.store.events;

import org.jspecify.annotations.NullMarked;
