package homeinventory.photos.engine.resize;

import java.util.Arrays;

/**
 * Applies weights along columns and then along rows, from top to bottom. Columns come first because the JIT weights several of
 * their samples at once, and because fewer rows remain for the second step. It keeps only the source rows of the next target
 * rows, so that they stay in the processor's cache.
 */
final class LanesFilter {
    /** How many rows share a loaded weight. */
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
        long[][] read = new long[rows.taps()][columns.sources()];
        long[][] summed = new long[BATCH][columns.sources()];
        long[][] narrowed = new long[BATCH][width];
        int ready = 0;
        for (int y = 0; y < rows.targets(); y += BATCH) {
            int batch = Math.min(BATCH, rows.targets() - y);
            for (int i = 0; i < batch; i++) {
                for (; ready < rows.first(y + i) + rows.taps(); ready++) {
                    source.read(ready, row(read, ready));
                }
                sumRows(read, y + i, summed[i]);
            }
            narrow(summed, batch, narrowed);
            for (int i = 0; i < batch; i++) {
                sink.write(y + i, narrowed[i]);
            }
        }
    }

    private static long[] row(long[][] read, int y) {
        return read[y % read.length];
    }

    private void sumRows(long[][] read, int y, long[] sums) {
        int taps = rows.taps();
        Arrays.fill(sums, 0);
        for (int tap = 0; tap < taps; tap++) {
            add(row(read, rows.first(y) + tap), rows.weights()[y * taps + tap], sums);
        }
        for (int x = 0; x < sums.length; x++) {
            sums[x] = Lanes.rounded(sums[x]);
        }
    }

    /** One row at a time. With more rows, the JIT weights one sample at a time, which takes four times as long. */
    private static void add(long[] row, long weight, long[] sums) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] += weight * row[x];
        }
    }

    private void narrow(long[][] summed, int batch, long[][] to) {
        if (batch == BATCH) {
            narrowFour(summed, to);
            return;
        }
        for (int i = 0; i < batch; i++) {
            narrowOne(summed[i], to[i]);
        }
    }

    private void narrowFour(long[][] summed, long[][] to) {
        long[] row0 = summed[0];
        long[] row1 = summed[1];
        long[] row2 = summed[2];
        long[] row3 = summed[3];
        long[] to0 = to[0];
        long[] to1 = to[1];
        long[] to2 = to[2];
        long[] to3 = to[3];
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

    /** Fills a row of lanes. */
    @FunctionalInterface
    interface RowSource {
        void read(int y, long[] row);
    }

    /** Receives a row of lanes. */
    @FunctionalInterface
    interface RowSink {
        void write(int y, long[] row);
    }
}
