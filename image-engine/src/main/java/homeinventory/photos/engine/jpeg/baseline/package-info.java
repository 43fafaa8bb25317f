/** Baseline JPEG (ITU-T T.81) to pixels, reduced to one to four eighths of its size while it is decoded. */
@NullMarked
package homeinventory.photos.engine.jpeg.baseline;

import org.jspecify.annotations.NullMarked;
