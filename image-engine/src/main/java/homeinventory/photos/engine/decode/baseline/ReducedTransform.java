package homeinventory.photos.engine.decode.baseline;

/**
 * Turns the lowest {@code size} × {@code size} coefficients of each block into as many samples: an inverse cosine transform
 * of that size. It leaves out what a picture of this size cannot show, where an average would blur it and let some of it
 * through.
 *
 * <p>All blocks of a row are transformed together, one factor at a time: more steps than block by block, but the JIT does
 * sixteen of them at once (docs/adr/0010).
 */
final class ReducedTransform {
    private static final int FRACTION_BITS = 12;
    /** Kept between the two passes: with coefficients of 16 bits, and up to half the size, no sum exceeds 32. */
    private static final int KEPT_BITS = 2;
    /** Samples are coded around it. ITU-T T.81 §A.3.1. */
    private static final int MIDDLE = 128;

    private final int size;
    /** By sample, then by coefficient. */
    private final int[][] basis;
    /** What a line of places becomes, by sample, then by block. */
    private final int[][] sums;

    /**
     * Makes a transform.
     *
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
     * Transforms a row of blocks.
     *
     * @param coefficients by place, row by row, then by block; dequantized, overwritten
     * @param samples takes 0 to 255, unsigned, in rows as long as all blocks side by side
     * @param at where the first block's first sample goes
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

    /** Replaces a line of places, a column or a row, by what it becomes. */
    private void transform(int[][] places, int first, int step, int shift) {
        for (int sample = 0; sample < size; sample++) {
            multiply(places[first], basis[sample][0], 1 << (shift - 1), sums[sample]);
            for (int k = 1; k < size; k++) {
                add(places[first + k * step], basis[sample][k], sums[sample]);
            }
        }
        for (int sample = 0; sample < size; sample++) {
            shift(sums[sample], shift, places[first + sample * step]);
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
