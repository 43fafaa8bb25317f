package homeinventory.photos.engine.jpeg.baseline;

/**
 * An inverse DCT of reduced size: the lowest {@code size} × {@code size} coefficients of each block become as many samples.
 * Frequencies that a picture of this size cannot show are left out. An average would blur the picture and keep some of them.
 *
 * <p>All blocks of a row are transformed together, one factor at a time. These are more steps than block by block, but the
 * JIT does sixteen of them at once (docs/adr/0010).
 */
final class ReducedTransform {
    private static final int FRACTION_BITS = 12;
    /** Fraction bits between the two passes. With coefficients of 16 bits, and up to half the size, no sum exceeds 32 bits. */
    private static final int KEPT_BITS = 2;
    /** Coded samples are differences to it. ITU-T T.81 §A.3.1. */
    private static final int MIDDLE = 128;

    private final int size;
    /** By sample, then by coefficient. */
    private final int[][] basis;
    /** The result for one line of coefficients, by sample, then by block. */
    private final int[][] sums;

    /**
     * @param size 1 to 8, samples on each side of a block
     * @param blocks in a row
     */
    ReducedTransform(int size, int blocks) {
        this.size = size;
        sums = new int[size][blocks];
        basis = new int[size][size];
        for (int x = 0; x < size; x++) {
            for (int k = 0; k < size; k++) {
                double cosine = Math.cos((2 * x + 1) * k * Math.PI / (2 * size));
                double scale = k == 0 ? Math.sqrt(0.125) : 0.5;
                basis[x][k] = (int) Math.round(scale * cosine * (1 << FRACTION_BITS));
            }
        }
    }

    /**
     * @param coefficients in natural order, then by block; dequantized; they are overwritten
     * @param samples receives unsigned bytes, in rows as long as all blocks side by side
     * @param at index of the first block's first sample
     */
    void apply(int[][] coefficients, byte[] samples, int at) {
        for (int x = 0; x < size; x++) {
            transform(coefficients, x, size, FRACTION_BITS - KEPT_BITS);
        }
        int stride = sums[0].length * size;
        for (int y = 0; y < size; y++) {
            transform(coefficients, y * size, 1, FRACTION_BITS + KEPT_BITS);
            for (int x = 0; x < size; x++) {
                clamp(coefficients[y * size + x]);
                spread(coefficients[y * size + x], samples, at + y * stride + x);
            }
        }
    }

    /** Transforms a column or a row of coefficients in place. */
    private void transform(int[][] coefficients, int first, int step, int shift) {
        for (int sample = 0; sample < size; sample++) {
            multiply(coefficients[first], basis[sample][0], 1 << (shift - 1), sums[sample]);
            for (int k = 1; k < size; k++) {
                add(coefficients[first + k * step], basis[sample][k], sums[sample]);
            }
        }
        for (int sample = 0; sample < size; sample++) {
            shift(sums[sample], shift, coefficients[first + sample * step]);
        }
    }

    private static void multiply(int[] values, int factor, int rounding, int[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = values[i] * factor + rounding;
        }
    }

    private static void add(int[] values, int factor, int[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += values[i] * factor;
        }
    }

    private static void shift(int[] sums, int bits, int[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = sums[i] >> bits;
        }
    }

    private static void clamp(int[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, Math.min(255, values[i] + MIDDLE));
        }
    }

    private void spread(int[] values, byte[] samples, int at) {
        for (int i = 0; i < values.length; i++) {
            samples[at + size * i] = (byte) values[i];
        }
    }
}
