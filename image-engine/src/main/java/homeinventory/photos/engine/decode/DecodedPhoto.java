package homeinventory.photos.engine.decode;

import homeinventory.photos.engine.resize.Alpha;
import homeinventory.photos.engine.resize.IntImage;
import homeinventory.photos.engine.resize.Shrunk;
import java.awt.image.BufferedImage;

/**
 * A picture in sRGB, turned as it is stored.
 *
 * @param image {@link BufferedImage#TYPE_INT_RGB} or {@link BufferedImage#TYPE_INT_ARGB_PRE}
 * @param columnsCut the share of the last column outside the picture, from 0 to 1
 * @param rowsCut the share of the last row outside the picture, from 0 to 1
 */
public record DecodedPhoto(BufferedImage image, double columnsCut, double rowsCut) {

    /** @param mayHaveAlpha whether the highest bytes are alpha; it is dropped if all pixels are opaque */
    public static DecodedPhoto of(Shrunk shrunk, boolean mayHaveAlpha) {
        boolean alpha = mayHaveAlpha && !Alpha.isOpaque(shrunk.pixels());
        BufferedImage image = IntImage.of(shrunk.pixels(), shrunk.width(), shrunk.height(), alpha);
        return new DecodedPhoto(image, shrunk.columnsCut(), shrunk.rowsCut());
    }
}
