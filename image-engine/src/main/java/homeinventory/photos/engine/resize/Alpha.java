package homeinventory.photos.engine.resize;

import java.awt.image.BufferedImage;

/** Premultiplies colours with the alpha in the highest byte, and undoes it. */
public final class Alpha {

    private Alpha() {}

    /** In place. */
    public static void multiply(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = multiplied(pixels[i]);
        }
    }

    /** In place. */
    public static void divide(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = divided(pixels[i]);
        }
    }

    /**
     * What encoders expect: colours that are not premultiplied, and no alpha channel if all pixels are opaque. It would cost bytes
     * in every thumbnail.
     *
     * @param image {@link BufferedImage#TYPE_INT_RGB} or {@link BufferedImage#TYPE_INT_ARGB_PRE}
     * @return {@link BufferedImage#TYPE_INT_RGB} or {@link BufferedImage#TYPE_INT_ARGB}
     */
    public static BufferedImage forEncoding(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        int[] pixels = IntImage.pixels(image);
        if (isOpaque(pixels)) {
            return IntImage.of(pixels, image.getWidth(), image.getHeight(), false);
        }
        var divided = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        int[] target = IntImage.pixels(divided);
        System.arraycopy(pixels, 0, target, 0, pixels.length);
        divide(target);
        return divided;
    }

    public static boolean isOpaque(int[] pixels) {
        int all = -1;
        for (int pixel : pixels) {
            all &= pixel;
        }
        return all >>> 24 == 255;
    }

    private static int multiplied(int argb) {
        int alpha = argb >>> 24;
        if (alpha == 255) {
            return argb;
        }
        return (alpha << 24)
                | (product((argb >> 16) & 255, alpha) << 16)
                | (product((argb >> 8) & 255, alpha) << 8)
                | product(argb & 255, alpha);
    }

    private static int product(int sample, int alpha) {
        return (sample * alpha + 127) / 255;
    }

    private static int divided(int argb) {
        int alpha = argb >>> 24;
        if (alpha == 255 || alpha == 0) {
            return argb;
        }
        return (alpha << 24)
                | (quotient((argb >> 16) & 255, alpha) << 16)
                | (quotient((argb >> 8) & 255, alpha) << 8)
                | quotient(argb & 255, alpha);
    }

    private static int quotient(int sample, int alpha) {
        return Math.min(255, (sample * 255 + alpha / 2) / alpha);
    }
}
