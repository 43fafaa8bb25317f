package homeinventory.photos.engine.resize;

import java.util.Arrays;

/**
 * Applies weights along rows and columns, from the top to the bottom. Only the narrowed rows that the next target row is
 * made of are kept, so that they stay in the processor's cache.
 */
final class LanesFilter {
    /** So many rows share a loaded weight, or a loaded sum. */
    private static final int BATCH = 4;

    private final LanczosWeights columns;
    private final LanczosWeights rows;
    private final int width;

    LanesFilter(LanczosWeights columns, LanczosWeights rows) {
        this.columns = columns;
        this.rows = rows;
        width = columns.targets();
    }

    void apply(RowSource source, RowSink sink) {
        long[][] read = new long[BATCH][columns.sources()];
        long[][] narrowed = new long[rows.taps() + BATCH][width];
        long[] sums = new long[width];
        int ready = 0;
        for (int y = 0; y < rows.targets(); y++) {
            while (ready < rows.first(y) + rows.taps()) {
                ready = narrowBatch(source, ready, read, narrowed);
            }
            sumRows(narrowed, y, sums);
            sink.write(y, sums);
        }
    }

    /** @return the number of the next row to read */
    private int narrowBatch(RowSource source, int y, long[][] read, long[][] narrowed) {
        int end = Math.min(y + BATCH, rows.sources());
        for (int i = y; i < end; i++) {
            source.read(i, read[i - y]);
        }
        if (end == y + BATCH) {
            narrowFour(read, row(narrowed, y), row(narrowed, y + 1), row(narrowed, y + 2), row(narrowed, y + 3));
        } else {
            for (int i = y; i < end; i++) {
                narrowOne(read[i - y], row(narrowed, i));
            }
        }
        return end;
    }

    private static long[] row(long[][] narrowed, int y) {
        return narrowed[y % narrowed.length];
    }

    private void narrowFour(long[][] read, long[] to0, long[] to1, long[] to2, long[] to3) {
        long[] row0 = read[0];
        long[] row1 = read[1];
        long[] row2 = read[2];
        long[] row3 = read[3];
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
            to0[x] = Lanes.rounded(sum0);
            to1[x] = Lanes.rounded(sum1);
            to2[x] = Lanes.rounded(sum2);
            to3[x] = Lanes.rounded(sum3);
        }
    }

    private void narrowOne(long[] row, long[] to) {
        long[] weights = columns.weights();
        int taps = columns.taps();
        for (int x = 0; x < width; x++) {
            long sum = 0;
            for (int tap = 0; tap < taps; tap++) {
                sum += weights[x * taps + tap] * row[columns.first(x) + tap];
            }
            to[x] = Lanes.rounded(sum);
        }
    }

    private void sumRows(long[][] narrowed, int y, long[] sums) {
        int taps = rows.taps();
        int first = rows.first(y);
        long[] weights = rows.weights();
        Arrays.fill(sums, 0);
        int tap = 0;
        for (; tap + BATCH <= taps; tap += BATCH) {
            addFour(narrowed, first + tap, weights, y * taps + tap, sums);
        }
        for (; tap < taps; tap++) {
            long weight = weights[y * taps + tap];
            long[] row = row(narrowed, first + tap);
            for (int x = 0; x < sums.length; x++) {
                sums[x] += weight * row[x];
            }
        }
        for (int x = 0; x < sums.length; x++) {
            sums[x] = Lanes.rounded(sums[x]);
        }
    }

    private static void addFour(long[][] narrowed, int y, long[] weights, int weightAt, long[] sums) {
        long[] row0 = row(narrowed, y);
        long[] row1 = row(narrowed, y + 1);
        long[] row2 = row(narrowed, y + 2);
        long[] row3 = row(narrowed, y + 3);
        long weight0 = weights[weightAt];
        long weight1 = weights[weightAt + 1];
        long weight2 = weights[weightAt + 2];
        long weight3 = weights[weightAt + 3];
        for (int x = 0; x < sums.length; x++) {
            sums[x] += weight0 * row0[x] + weight1 * row1[x] + weight2 * row2[x] + weight3 * row3[x];
        }
    }

    /** Fills a row of lanes. */
    @FunctionalInterface
    interface RowSource {
        void read(int y, long[] row);
    }

    /** Takes a row of lanes. */
    @FunctionalInterface
    interface RowSink {
        void write(int y, long[] row);
    }
}
