package homeinventory.photos.engine.decode;

/** Turns a print JPEG's four channels into ink amounts. */
final class Inks {

    private Inks() {}

    static void invert(byte[] cmyk) {
        for (int i = 0; i < cmyk.length; i++) {
            cmyk[i] = (byte) ~cmyk[i];
        }
    }

    /**
     * Y, Cb and Cr code the complements of cyan, magenta and yellow (Adobe TN 5116 §18) with the factors of JFIF 1.02.
     */
    static void fromYcck(byte[] samples) {
        for (int i = 0; i < samples.length; i += 4) {
            float y = samples[i] & 255;
            float cb = (samples[i + 1] & 255) - 128f;
            float cr = (samples[i + 2] & 255) - 128f;
            samples[i] = complement(y + 1.402f * cr);
            samples[i + 1] = complement(y - 0.344136f * cb - 0.714136f * cr);
            samples[i + 2] = complement(y + 1.772f * cb);
        }
    }

    private static byte complement(float value) {
        return (byte) (255 - Math.clamp(Math.round(value), 0, 255));
    }
}
