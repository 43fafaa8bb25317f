/** Makes hostile files from good ones. */
@NullMarked
package homeinventory.photos.engine.hostile;

import org.jspecify.annotations.NullMarked;
