/** Tests of the whole module, and fixtures: the real application on a real database, called over HTTP. */
@NullMarked
package homeinventory.photos.api;

import org.jspecify.annotations.NullMarked;
