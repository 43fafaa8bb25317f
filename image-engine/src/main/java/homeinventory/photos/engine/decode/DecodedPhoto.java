package homeinventory.photos.engine.decode;

import homeinventory.photos.engine.header.Orientation;
import homeinventory.photos.engine.resize.Alpha;
import homeinventory.photos.engine.resize.IntImage;
import homeinventory.photos.engine.resize.Shrunk;
import java.awt.image.BufferedImage;

/**
 * A picture in sRGB.
 *
 * @param image {@link BufferedImage#TYPE_INT_RGB} or {@link BufferedImage#TYPE_INT_ARGB_PRE}
 * @param columnsCut how much of the last column is not picture, from 0 to 1
 * @param rowsCut how much of the last row is not picture, from 0 to 1
 * @param orientation what is left to do to turn it upright
 */
public record DecodedPhoto(BufferedImage image, double columnsCut, double rowsCut, Orientation orientation) {

    /** @param mayHaveAlpha whether the highest bytes are to be looked at: an alpha that is opaque everywhere is dropped */
    static DecodedPhoto of(Shrunk shrunk, boolean mayHaveAlpha, Orientation orientation) {
        boolean alpha = mayHaveAlpha && !Alpha.isOpaque(shrunk.pixels());
        BufferedImage image = IntImage.of(shrunk.pixels(), shrunk.width(), shrunk.height(), alpha);
        return new DecodedPhoto(image, shrunk.columnsCut(), shrunk.rowsCut(), orientation);
    }
}
