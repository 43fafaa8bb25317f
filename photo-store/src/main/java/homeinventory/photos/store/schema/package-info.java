/** The database schema {@code warehouse} and its migrations. */
@NullMarked
package homeinventory.photos.store.schema;

import org.jspecify.annotations.NullMarked;
