package homeinventory.photos.engine.resize;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import net.coobird.thumbnailator.resizers.Resizer;

/**
 * Lanczos with three lobes, first along the rows, then along the columns. Works on {@link BufferedImage#TYPE_INT_RGB}
 * and {@link BufferedImage#TYPE_INT_ARGB}; transparent pixels do not colour their neighbours.
 */
public final class LanczosResizer implements Resizer {
    private static final int CHANNELS = 4;

    @Override
    public void resize(BufferedImage from, BufferedImage to) {
        boolean alpha = from.getColorModel().hasAlpha();
        int width = to.getWidth();
        int sourceHeight = from.getHeight();
        var columns = new LanczosWeights(from.getWidth(), width);
        int[] pixels = ((DataBufferInt) from.getRaster().getDataBuffer()).getData();
        float[] narrowed = new float[sourceHeight * width * CHANNELS];
        float[] row = new float[from.getWidth() * CHANNELS];
        for (int y = 0; y < sourceHeight; y++) {
            unpack(pixels, y * from.getWidth(), row, alpha);
            narrow(row, columns, narrowed, y * width * CHANNELS);
        }
        var rows = new LanczosWeights(sourceHeight, to.getHeight());
        int[] result = ((DataBufferInt) to.getRaster().getDataBuffer()).getData();
        float[] sums = new float[width * CHANNELS];
        for (int y = 0; y < to.getHeight(); y++) {
            sumRows(narrowed, rows, y, sums);
            pack(sums, result, y * width, alpha);
        }
    }

    /** Colours are multiplied with their alpha, so that what is invisible has no weight. */
    private static void unpack(int[] pixels, int offset, float[] row, boolean alpha) {
        for (int i = 0; i < row.length; i += CHANNELS) {
            int argb = pixels[offset + i / CHANNELS];
            float opacity = alpha ? (argb >>> 24) / 255f : 1;
            row[i] = (argb >> 16 & 255) * opacity;
            row[i + 1] = (argb >> 8 & 255) * opacity;
            row[i + 2] = (argb & 255) * opacity;
            row[i + 3] = 255 * opacity;
        }
    }

    private static void narrow(float[] row, LanczosWeights columns, float[] to, int offset) {
        for (int x = 0; x < columns.targets(); x++) {
            float c0 = 0;
            float c1 = 0;
            float c2 = 0;
            float c3 = 0;
            int at = columns.first(x) * CHANNELS;
            for (int tap = 0; tap < columns.taps(); tap++, at += CHANNELS) {
                float weight = columns.weight(x, tap);
                c0 += weight * row[at];
                c1 += weight * row[at + 1];
                c2 += weight * row[at + 2];
                c3 += weight * row[at + 3];
            }
            int out = offset + x * CHANNELS;
            to[out] = c0;
            to[out + 1] = c1;
            to[out + 2] = c2;
            to[out + 3] = c3;
        }
    }

    private static void sumRows(float[] rows, LanczosWeights weights, int y, float[] sums) {
        java.util.Arrays.fill(sums, 0);
        for (int tap = 0; tap < weights.taps(); tap++) {
            float weight = weights.weight(y, tap);
            int from = (weights.first(y) + tap) * sums.length;
            for (int i = 0; i < sums.length; i++) {
                sums[i] += weight * rows[from + i];
            }
        }
    }

    private static void pack(float[] sums, int[] pixels, int offset, boolean alpha) {
        for (int i = 0; i < sums.length; i += CHANNELS) {
            int opacity = alpha ? clamp(sums[i + 3]) : 255;
            float scale = opacity == 0 ? 0 : 255f / opacity;
            pixels[offset + i / CHANNELS] = (opacity << 24)
                    | (clamp(sums[i] * scale) << 16)
                    | (clamp(sums[i + 1] * scale) << 8)
                    | clamp(sums[i + 2] * scale);
        }
    }

    private static int clamp(float value) {
        return Math.max(0, Math.min(255, Math.round(value)));
    }
}
