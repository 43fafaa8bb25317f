package homeinventory.photos.engine.resize;

/** Applies weights along rows and columns. */
final class LanesFilter {
    /** So many rows share a loaded weight. */
    private static final int BATCH = 4;

    private final LanczosWeights columns;
    private final LanczosWeights rows;
    private final int width;

    LanesFilter(LanczosWeights columns, LanczosWeights rows) {
        this.columns = columns;
        this.rows = rows;
        width = columns.targets();
    }

    /** @return the filtered picture's lanes, row by row */
    long[] apply(RowSource source) {
        long[] narrowed = narrow(source);
        long[] result = new long[rows.targets() * width];
        for (int y = 0; y < rows.targets(); y++) {
            shorten(narrowed, y, result);
        }
        return result;
    }

    private long[] narrow(RowSource source) {
        int height = rows.sources();
        long[][] batch = new long[BATCH][columns.sources()];
        long[] narrowed = new long[height * width];
        for (int y = 0; y < height; y += BATCH) {
            int count = Math.min(BATCH, height - y);
            for (int i = 0; i < count; i++) {
                source.read(y + i, batch[i]);
            }
            if (count == BATCH) {
                narrowFour(batch, narrowed, y * width);
            } else {
                for (int i = 0; i < count; i++) {
                    narrowOne(batch[i], narrowed, (y + i) * width);
                }
            }
        }
        return narrowed;
    }

    private void narrowFour(long[][] batch, long[] to, int offset) {
        long[] row0 = batch[0];
        long[] row1 = batch[1];
        long[] row2 = batch[2];
        long[] row3 = batch[3];
        long[] weights = columns.weights();
        int taps = columns.taps();
        for (int x = 0; x < width; x++) {
            long sum0 = 0;
            long sum1 = 0;
            long sum2 = 0;
            long sum3 = 0;
            int weightAt = x * taps;
            int first = columns.first(x);
            for (int tap = 0; tap < taps; tap++) {
                long weight = weights[weightAt + tap];
                sum0 += weight * row0[first + tap];
                sum1 += weight * row1[first + tap];
                sum2 += weight * row2[first + tap];
                sum3 += weight * row3[first + tap];
            }
            to[offset + x] = Lanes.rounded(sum0);
            to[offset + width + x] = Lanes.rounded(sum1);
            to[offset + 2 * width + x] = Lanes.rounded(sum2);
            to[offset + 3 * width + x] = Lanes.rounded(sum3);
        }
    }

    private void narrowOne(long[] row, long[] to, int offset) {
        long[] weights = columns.weights();
        int taps = columns.taps();
        for (int x = 0; x < width; x++) {
            long sum = 0;
            for (int tap = 0; tap < taps; tap++) {
                sum += weights[x * taps + tap] * row[columns.first(x) + tap];
            }
            to[offset + x] = Lanes.rounded(sum);
        }
    }

    private void shorten(long[] narrowed, int y, long[] to) {
        int taps = rows.taps();
        int from = rows.first(y) * width;
        int offset = y * width;
        int tap = 0;
        for (; tap + BATCH <= taps; tap += BATCH, from += BATCH * width) {
            addFour(narrowed, from, y * taps + tap, to, offset);
        }
        for (; tap < taps; tap++, from += width) {
            long weight = rows.weights()[y * taps + tap];
            for (int x = 0; x < width; x++) {
                to[offset + x] += weight * narrowed[from + x];
            }
        }
        for (int x = 0; x < width; x++) {
            to[offset + x] = Lanes.rounded(to[offset + x]);
        }
    }

    private void addFour(long[] narrowed, int from, int weightAt, long[] to, int offset) {
        long[] weights = rows.weights();
        long weight0 = weights[weightAt];
        long weight1 = weights[weightAt + 1];
        long weight2 = weights[weightAt + 2];
        long weight3 = weights[weightAt + 3];
        for (int x = 0; x < width; x++) {
            int at = from + x;
            to[offset + x] += weight0 * narrowed[at]
                    + weight1 * narrowed[at + width]
                    + weight2 * narrowed[at + 2 * width]
                    + weight3 * narrowed[at + 3 * width];
        }
    }

    /** Fills a row of lanes. */
    @FunctionalInterface
    interface RowSource {
        void read(int y, long[] row);
    }
}
