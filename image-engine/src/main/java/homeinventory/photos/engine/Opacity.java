package homeinventory.photos.engine;

import homeinventory.photos.engine.resize.Alpha;
import homeinventory.photos.engine.resize.IntImage;
import java.awt.image.BufferedImage;

/** Prepares pictures with alpha for encoding. */
final class Opacity {

    private Opacity() {}

    /**
     * Drops an alpha channel if all pixels are opaque: it would cost bytes in every thumbnail. Otherwise it undoes the
     * premultiplication, as encoders expect.
     *
     * @param image {@link BufferedImage#TYPE_INT_RGB} or {@link BufferedImage#TYPE_INT_ARGB_PRE}
     * @return {@link BufferedImage#TYPE_INT_RGB} or {@link BufferedImage#TYPE_INT_ARGB}
     */
    static BufferedImage withoutRedundantAlpha(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        int[] pixels = IntImage.pixels(image);
        if (Alpha.isOpaque(pixels)) {
            return IntImage.of(pixels, image.getWidth(), image.getHeight(), false);
        }
        var divided = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        int[] target = IntImage.pixels(divided);
        System.arraycopy(pixels, 0, target, 0, pixels.length);
        Alpha.divide(target);
        return divided;
    }
}
