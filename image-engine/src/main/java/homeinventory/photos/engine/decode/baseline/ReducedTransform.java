package homeinventory.photos.engine.decode.baseline;

/**
 * Turns the lowest {@code size} × {@code size} coefficients of a block into as many samples: an inverse cosine transform
 * of that size. It leaves out what a picture of this size cannot show, where an average would blur it and let some of it
 * through.
 */
final class ReducedTransform {
    private static final int FRACTION_BITS = 12;
    /** Samples are coded around it. ITU-T T.81 §A.3.1. */
    private static final int MIDDLE = 128;

    private final int size;
    private final int[] basis;
    private final int[] rows;

    /** @param size 1 to 8, samples on each side of a block */
    ReducedTransform(int size) {
        this.size = size;
        rows = new int[size * size];
        basis = new int[size * size];
        for (int x = 0; x < size; x++) {
            for (int k = 0; k < size; k++) {
                double cosine = Math.cos((2 * x + 1) * k * Math.PI / (2 * size));
                double scale = k == 0 ? Math.sqrt(0.125) : 0.5;
                basis[x * size + k] = (int) Math.round(scale * cosine * (1 << FRACTION_BITS));
            }
        }
    }

    /**
     * Transforms a block.
     *
     * @param coefficients row by row, dequantized
     * @param samples takes 0 to 255, unsigned
     * @param at where the block's first sample goes
     * @param stride from a sample to the one below it
     */
    void apply(int[] coefficients, byte[] samples, int at, int stride) {
        if (size == 2) {
            applyTwo(coefficients, samples, at, stride);
        } else {
            applyAny(coefficients, samples, at, stride);
        }
    }

    /** The usual one, for photos of 8 to 32 megapixels: all factors are the same. */
    private static void applyTwo(int[] coefficients, byte[] samples, int at, int stride) {
        int top = coefficients[0] + coefficients[2];
        int topSlope = coefficients[1] + coefficients[3];
        int bottom = coefficients[0] - coefficients[2];
        int bottomSlope = coefficients[1] - coefficients[3];
        samples[at] = sample((top + topSlope + 4) >> 3);
        samples[at + 1] = sample((top - topSlope + 4) >> 3);
        samples[at + stride] = sample((bottom + bottomSlope + 4) >> 3);
        samples[at + stride + 1] = sample((bottom - bottomSlope + 4) >> 3);
    }

    private void applyAny(int[] coefficients, byte[] samples, int at, int stride) {
        for (int v = 0; v < size; v++) {
            for (int x = 0; x < size; x++) {
                int sum = 0;
                for (int u = 0; u < size; u++) {
                    sum += coefficients[v * size + u] * basis[x * size + u];
                }
                rows[v * size + x] = sum >> 3;
            }
        }
        int shift = 2 * FRACTION_BITS - 3;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                long sum = 1L << (shift - 1);
                for (int v = 0; v < size; v++) {
                    sum += (long) rows[v * size + x] * basis[y * size + v];
                }
                samples[at + y * stride + x] = sample((int) (sum >> shift));
            }
        }
    }

    private static byte sample(int aroundZero) {
        return (byte) Math.max(0, Math.min(255, aroundZero + MIDDLE));
    }
}
