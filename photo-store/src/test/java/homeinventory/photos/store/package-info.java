/** Tests of the whole module, and fixtures for all modules. */
@NullMarked
package homeinventory.photos.store;

import org.jspecify.annotations.NullMarked;
