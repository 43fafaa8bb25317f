/** All SQL and all stored bytes. Applications import {@code PhotoStoreConfiguration}. */
@NullMarked
package homeinventory.photos.store;

import org.jspecify.annotations.NullMarked;
