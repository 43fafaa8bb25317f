package homeinventory.photos.engine.resize;

/**
 * Averages neighbouring pixels while a picture is read, so that only one row of it is held at full size. The step
 * before a good filter, as it keeps at least the size that filter needs.
 */
public final class AreaShrink {
    private final PixelRows source;
    private final Samples target;
    private final float[] sums;
    private final AreaWeights columns;

    private AreaShrink(PixelRows source, int width, int height) {
        this.source = source;
        int channels = source.channels();
        target = new Samples(width, height, channels, source.hasAlpha(), new byte[width * height * channels]);
        sums = new float[width * channels];
        columns = new AreaWeights(source.width(), width);
    }

    /**
     * Divides both sides by the largest whole number that keeps the longer one at least this long.
     *
     * @param longSide in pixels
     */
    public static Samples toAtLeast(PixelRows source, int longSide) {
        int divisor = divisor(source.width(), source.height(), longSide);
        var shrink =
                new AreaShrink(source, Math.max(1, source.width() / divisor), Math.max(1, source.height() / divisor));
        shrink.run();
        return shrink.target;
    }

    /** The largest whole number to divide both sides by that keeps the longer one at least {@code longSide}. */
    public static int divisor(int width, int height, int longSide) {
        return Math.max(1, Math.max(width, height) / longSide);
    }

    private void run() {
        byte[] row = new byte[source.width() * source.channels()];
        float[] narrowed = new float[sums.length];
        var rows = new AreaWeights(source.height(), target.height());
        int targetY = 0;
        for (int y = 0; y < source.height(); y++) {
            source.read(y, row);
            narrow(row, narrowed);
            addWeighted(narrowed, rows.weightInFirst(y));
            if (rows.endsTarget(y)) {
                writeRow(targetY++);
                java.util.Arrays.fill(sums, 0);
                addWeighted(narrowed, rows.weightInNext(y));
            }
        }
    }

    private void narrow(byte[] row, float[] narrowed) {
        int channels = source.channels();
        java.util.Arrays.fill(narrowed, 0);
        int out = 0;
        for (int x = 0, at = 0; x < source.width(); x++, at += channels) {
            float inFirst = columns.weightInFirst(x);
            float opacity = source.hasAlpha() ? (row[at + channels - 1] & 255) / 255f : 1;
            boolean ends = columns.endsTarget(x);
            float inNext = ends ? columns.weightInNext(x) : 0;
            for (int c = 0; c < channels; c++) {
                boolean isAlpha = source.hasAlpha() && c == channels - 1;
                float value = (row[at + c] & 255) * (isAlpha ? 1 : opacity);
                narrowed[out + c] += inFirst * value;
                if (inNext > 0) {
                    narrowed[out + channels + c] += inNext * value;
                }
            }
            if (ends) {
                out += channels;
            }
        }
    }

    private void addWeighted(float[] narrowed, float weight) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * narrowed[i];
        }
    }

    private void writeRow(int y) {
        int channels = target.channels();
        byte[] data = target.data();
        int at = y * sums.length;
        for (int x = 0; x < sums.length; x += channels) {
            float alpha = target.alpha() ? sums[x + channels - 1] : 255;
            float scale = alpha == 0 ? 0 : 255 / alpha;
            for (int c = 0; c < channels; c++) {
                boolean isAlpha = target.alpha() && c == channels - 1;
                data[at + x + c] = (byte) Math.min(255, Math.round(sums[x + c] * (isAlpha ? 1 : scale)));
            }
        }
    }
}
