package homeinventory.photos.engine.resize;

import java.util.Arrays;

/**
 * Averages square blocks of pixels while a picture is read. So only a few rows of it are held at full size. A Lanczos filter
 * follows.
 *
 * <p>While they are added up, two samples share an {@code int}. So the compiler's vector instructions add many pixels at
 * once.
 */
public final class BoxShrink {
    private static final int TWO_SAMPLES = 0x00ff00ff;
    /** Keeps 5/3 of the samples that Lanczos needs, to offset the blur of averaging. */
    private static final int KEPT = 5;

    private static final int NEEDED = 3;
    /** The sum of 16×16 samples still fits into 16 bits. */
    private static final int MAX_BLOCK = 16;

    private final PixelRows source;
    private final int block;
    private final int[] pixels;
    private final int width;
    private final int[] evenSums;
    private final int[] oddSums;

    private BoxShrink(PixelRows source, int block) {
        this.source = source;
        this.block = block;
        width = Math.ceilDiv(source.width(), block);
        pixels = new int[width * Math.ceilDiv(source.height(), block)];
        evenSums = new int[source.width()];
        oddSums = new int[source.width()];
    }

    /**
     * Uses the largest blocks that keep {@link #kept} pixels on the longer side. A picture that is too small for blocks stays
     * as it is.
     *
     * @param longSide what the filter after it makes, in pixels
     */
    public static Shrunk toAtLeast(PixelRows source, int longSide) {
        int block = Math.clamp(Math.max(source.width(), source.height()) / kept(longSide), 1, MAX_BLOCK);
        var shrink = new BoxShrink(source, block);
        shrink.run();
        int height = shrink.pixels.length / shrink.width;
        return new Shrunk(
                shrink.width,
                height,
                shrink.pixels,
                shrink.width - (double) source.width() / block,
                height - (double) source.height() / block);
    }

    /** How many pixels the longer side keeps, if a filter makes {@code longSide} pixels of it. */
    public static int kept(int longSide) {
        return Math.ceilDiv(KEPT * longSide, NEEDED);
    }

    private void run() {
        int[] row = new int[source.width()];
        for (int y = 0; y < source.height(); y++) {
            source.read(y, row);
            if (block == 1) {
                System.arraycopy(row, 0, pixels, y * width, width);
                continue;
            }
            add(row);
            if ((y + 1) % block == 0 || y + 1 == source.height()) {
                average(y / block, y % block + 1);
                Arrays.fill(evenSums, 0);
                Arrays.fill(oddSums, 0);
            }
        }
    }

    private void add(int[] row) {
        for (int x = 0; x < row.length; x++) {
            evenSums[x] += row[x] & TWO_SAMPLES;
            oddSums[x] += (row[x] >>> 8) & TWO_SAMPLES;
        }
    }

    private void average(int y, int rows) {
        int fullBlocks = source.width() / block;
        long reciprocal = reciprocal(block * rows);
        for (int x = 0; x < fullBlocks; x++) {
            pixels[y * width + x] = average(x * block, block, reciprocal);
        }
        if (fullBlocks < width) {
            int rest = source.width() - fullBlocks * block;
            pixels[y * width + fullBlocks] = average(fullBlocks * block, rest, reciprocal(rest * rows));
        }
    }

    private int average(int from, int columns, long reciprocal) {
        int even = 0;
        int odd = 0;
        for (int x = from; x < from + columns; x++) {
            even += evenSums[x];
            odd += oddSums[x];
        }
        return (divided(odd >>> 16, reciprocal) << 24)
                | (divided(even >>> 16, reciprocal) << 16)
                | (divided(odd & 0xffff, reciprocal) << 8)
                | divided(even & 0xffff, reciprocal);
    }

    /** A multiplication is much faster than a division. */
    private static long reciprocal(int divisor) {
        return (1L << 32) / divisor + 1;
    }

    private static int divided(int sum, long reciprocal) {
        return (int) ((sum * reciprocal + (1L << 31)) >>> 32);
    }
}
