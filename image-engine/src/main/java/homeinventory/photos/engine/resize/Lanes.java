package homeinventory.photos.engine.resize;

/**
 * Three samples in a {@code long}, 21 bits each, so that one multiplication weights all of them. A weighted sum may be below 0
 * or above 255 before it is clamped. {@link #OFFSET} keeps each lane positive, so that no lane borrows from its neighbour.
 */
final class Lanes {
    /** Weights are multiples of 1/2048. The other bits of a lane hold the largest weighted sum. */
    static final int WEIGHT_BITS = 11;

    private static final int LANE_BITS = 21;
    private static final long ONES = 1L | (1L << LANE_BITS) | (1L << (2 * LANE_BITS));

    /** Lanczos overshoots by at most a quarter of the range in each of two passes, so -256 to 767 are enough. */
    private static final int OFFSET = 256;

    private static final int SAMPLE_MASK = 0x3ff;
    private static final long MASK = ONES * SAMPLE_MASK;
    private static final long OFFSETS = ONES * OFFSET;
    /** A lane that needs no clamping has the offset's bit and eight bits below it. */
    private static final long RANGE = ONES * (SAMPLE_MASK ^ 0xff);

    private static final int OPAQUE = 0xff000000;
    private static final long ROUND = ONES << (WEIGHT_BITS - 1);

    private Lanes() {}

    static void spreadColours(int[] pixels, int offset, long[] row) {
        for (int x = 0; x < row.length; x++) {
            int rgb = pixels[offset + x];
            row[x] = OFFSETS
                    + (((long) (rgb & 0xff0000) << (2 * LANE_BITS - 16))
                            | ((long) (rgb & 0xff00) << (LANE_BITS - 8))
                            | (rgb & 0xff));
        }
    }

    static void spreadAlpha(int[] pixels, int offset, long[] row) {
        for (int x = 0; x < row.length; x++) {
            row[x] = OFFSETS + (pixels[offset + x] >>> 24);
        }
    }

    /** @param sum of samples times weights that add up to 1 << {@link #WEIGHT_BITS} */
    static long rounded(long sum) {
        return ((sum + ROUND) >>> WEIGHT_BITS) & MASK;
    }

    static void packAlpha(long[] alphas, int[] pixels, int offset) {
        for (int x = 0; x < alphas.length; x++) {
            pixels[offset + x] = clamp(sample(alphas[x], 0), 255) << 24;
        }
    }

    /** @param pixels hold their alpha already; a premultiplied colour must not exceed it */
    static void packColours(long[] colours, int[] pixels, int offset) {
        for (int x = 0; x < colours.length; x++) {
            long value = colours[x];
            int alpha = pixels[offset + x];
            boolean inRange = alpha == OPAQUE && (value & RANGE) == OFFSETS;
            pixels[offset + x] = alpha | (inRange ? packed(value) : clamped(value, alpha >>> 24));
        }
    }

    /**
     * For pictures without alpha.
     *
     * @param colours are overwritten: the JIT computes eight at once if all arithmetic is within one array
     */
    static void packOpaque(long[] colours, int[] pixels, int offset) {
        for (int x = 0; x < colours.length; x++) {
            long value = colours[x];
            long red = ((value >>> (2 * LANE_BITS)) & SAMPLE_MASK) - OFFSET;
            long green = ((value >>> LANE_BITS) & SAMPLE_MASK) - OFFSET;
            long blue = (value & SAMPLE_MASK) - OFFSET;
            colours[x] = (Math.max(0L, Math.min(255L, red)) << 16)
                    | (Math.max(0L, Math.min(255L, green)) << 8)
                    | Math.max(0L, Math.min(255L, blue));
        }
        for (int x = 0; x < colours.length; x++) {
            pixels[offset + x] = OPAQUE | (int) colours[x];
        }
    }

    private static int packed(long value) {
        return ((int) (value >>> (2 * LANE_BITS - 16)) & 0xff0000)
                | ((int) (value >>> (LANE_BITS - 8)) & 0xff00)
                | ((int) value & 0xff);
    }

    private static int clamped(long value, int highest) {
        return (clamp(sample(value, 2), highest) << 16)
                | (clamp(sample(value, 1), highest) << 8)
                | clamp(sample(value, 0), highest);
    }

    private static int sample(long lanes, int lane) {
        return (int) ((lanes >>> (lane * LANE_BITS)) & SAMPLE_MASK) - OFFSET;
    }

    private static int clamp(int sample, int highest) {
        return Math.max(0, Math.min(highest, sample));
    }
}
