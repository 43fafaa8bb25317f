package homeinventory.photos.engine.decode.baseline;

/**
 * Turns the lowest {@code size} × {@code size} coefficients of each block into as many samples: an inverse cosine transform
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
     * Transforms a row of blocks.
     *
     * @param coefficients by place, row by row, then by block; dequantized, overwritten
     * @param samples takes 0 to 255, unsigned, in rows as long as all blocks side by side
     * @param at where the first block's first sample goes
     */
    void apply(int[][] coefficients, byte[] samples, int at) {
        int stride = coefficients[0].length * size;
        if (size == 2) {
            applyTwo(coefficients, samples, at, stride);
        } else {
            for (int block = 0; block * size < stride; block++) {
                applyAny(coefficients, block, samples, at + block * size, stride);
            }
        }
    }

    /** The usual one, for photos of 8 to 32 megapixels: all factors are the same. */
    private static void applyTwo(int[][] coefficients, byte[] samples, int at, int stride) {
        int[] topLeft = coefficients[0];
        int[] topRight = coefficients[1];
        int[] bottomLeft = coefficients[2];
        int[] bottomRight = coefficients[3];
        addAndSubtract(topLeft, bottomLeft);
        addAndSubtract(topRight, bottomRight);
        addAndSubtract(topLeft, topRight);
        addAndSubtract(bottomLeft, bottomRight);
        for (int[] values : coefficients) {
            scaleTwo(values);
        }
        interleave(topLeft, topRight, samples, at);
        interleave(bottomLeft, bottomRight, samples, at + stride);
    }

    /** Leaves the sums in the first array and the differences in the second one. */
    private static void addAndSubtract(int[] first, int[] second) {
        for (int i = 0; i < first.length; i++) {
            int a = first[i];
            int b = second[i];
            first[i] = a + b;
            second[i] = a - b;
        }
    }

    private static void scaleTwo(int[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = sample((values[i] + 4) >> 3);
        }
    }

    private static void interleave(int[] left, int[] right, byte[] samples, int at) {
        for (int i = 0; i < left.length; i++) {
            samples[at + 2 * i] = (byte) left[i];
            samples[at + 2 * i + 1] = (byte) right[i];
        }
    }

    private void applyAny(int[][] coefficients, int block, byte[] samples, int at, int stride) {
        for (int v = 0; v < size; v++) {
            for (int x = 0; x < size; x++) {
                int sum = 0;
                for (int u = 0; u < size; u++) {
                    sum += coefficients[v * size + u][block] * basis[x * size + u];
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
                samples[at + y * stride + x] = (byte) sample((int) (sum >> shift));
            }
        }
    }

    private static int sample(int aroundZero) {
        return Math.max(0, Math.min(255, aroundZero + MIDDLE));
    }
}
