package homeinventory.photos.engine.resize;

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
