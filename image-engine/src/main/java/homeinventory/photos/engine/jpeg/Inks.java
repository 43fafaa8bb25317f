package homeinventory.photos.engine.jpeg;

/** Converts a print JPEG's four components to ink amounts. */
final class Inks {

    private Inks() {}

    /**
     * In place.
     *
     * @param pixels as read: the fourth component in the highest byte, the first three below it
     * @param ycck whether the first three are luminance and chroma of inks (Adobe TN 5116 §18)
     * @param inverted whether 255 means no ink
     */
    static void toCmyk(int[] pixels, boolean ycck, boolean inverted) {
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            int cmy = ycck ? cmyOfYcc(pixel) : pixel & 0xffffff;
            int cmyk = (cmy << 8) | (pixel >>> 24);
            pixels[i] = inverted ? ~cmyk : cmyk;
        }
    }

    /** The factors of JFIF 1.02, and then the complement. */
    private static int cmyOfYcc(int ycc) {
        float y = ycc >> 16 & 255;
        float cb = (ycc >> 8 & 255) - 128f;
        float cr = (ycc & 255) - 128f;
        return (complement(y + 1.402f * cr) << 16)
                | (complement(y - 0.344136f * cb - 0.714136f * cr) << 8)
                | complement(y + 1.772f * cb);
    }

    private static int complement(float value) {
        return 255 - Math.clamp(Math.round(value), 0, 255);
    }
}
