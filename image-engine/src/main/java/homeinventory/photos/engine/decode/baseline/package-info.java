/** Baseline JPEG (ITU-T T.81) to pixels, made one to four eighths of its size while it is decoded. */
@NullMarked
package homeinventory.photos.engine.decode.baseline;

import org.jspecify.annotations.NullMarked;
