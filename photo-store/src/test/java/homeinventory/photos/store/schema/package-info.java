/** Tests of the migrations, and how fixtures run them. */
@NullMarked
package homeinventory.photos.store.schema;

import org.jspecify.annotations.NullMarked;
