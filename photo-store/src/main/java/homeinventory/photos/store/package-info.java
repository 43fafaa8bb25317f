/** Every line of SQL and every stored byte. Applications import {@code PhotoStoreConfiguration}. */
@NullMarked
package homeinventory.photos.store;

import org.jspecify.annotations.NullMarked;
