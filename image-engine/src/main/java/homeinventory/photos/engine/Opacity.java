package homeinventory.photos.engine;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Drops an alpha channel that says nothing: it would cost bytes in every thumbnail. */
final class Opacity {

    private Opacity() {}

    static BufferedImage simplified(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        if (!image.getColorModel().hasAlpha() || !isOpaque(pixels)) {
            return image;
        }
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        System.arraycopy(pixels, 0, ((DataBufferInt) opaque.getRaster().getDataBuffer()).getData(), 0, pixels.length);
        return opaque;
    }

    private static boolean isOpaque(int[] pixels) {
        int all = -1;
        for (int pixel : pixels) {
            all &= pixel;
        }
        return all >>> 24 == 255;
    }
}
