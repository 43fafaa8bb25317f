/** Fixtures: the real application on a real database, spoken to over HTTP. */
@NullMarked
package homeinventory.photos.api;

import org.jspecify.annotations.NullMarked;
