/** Files that nobody means well with, made from good ones. */
@NullMarked
package homeinventory.photos.engine.hostile;

import org.jspecify.annotations.NullMarked;
