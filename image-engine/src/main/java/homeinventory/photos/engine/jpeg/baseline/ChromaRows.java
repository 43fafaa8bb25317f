package homeinventory.photos.engine.jpeg.baseline;

/**
 * A chroma plane at the resolution of the luminance. If it has half that resolution, each pixel gets three quarters of the
 * nearer sample and a quarter of the next one (triangle filter, as in libjpeg).
 */
final class ChromaRows {
    private final Plane plane;
    private final boolean halfWidth;
    private final boolean halfHeight;
    /** Four times a row's samples. */
    private final int[] mixed;
    /** Between each two of them, at a quarter of the distance. */
    private final int[] nearLeft;
    /** Between each two of them, at three quarters of the distance. */
    private final int[] nearRight;

    ChromaRows(Plane plane, Plane luminance) {
        this.plane = plane;
        halfWidth = plane.columns() < luminance.columns();
        halfHeight = plane.rows() < luminance.rows();
        mixed = new int[plane.columns()];
        nearLeft = new int[plane.columns() - 1];
        nearRight = new int[plane.columns() - 1];
    }

    /** @param row receives as many samples as it has room for, from 0 to 255 around 128 */
    void read(int y, int[] row) {
        int nearer = halfHeight ? y / 2 : y;
        int other = halfHeight ? Math.clamp(nearer + (y % 2 == 0 ? -1 : 1), 0, plane.rows() - 1) : nearer;
        mix(nearer * plane.columns(), other * plane.columns());
        if (halfWidth) {
            widen(row);
        } else {
            for (int x = 0; x < row.length; x++) {
                row[x] = (mixed[x] + 2) >> 2;
            }
        }
    }

    private void mix(int nearer, int other) {
        byte[] samples = plane.samples();
        for (int x = 0; x < mixed.length; x++) {
            mixed[x] = 3 * (samples[nearer + x] & 0xff) + (samples[other + x] & 0xff);
        }
    }

    /** Each kind of sample has an array of its own. So the JIT computes sixteen at once. */
    private void widen(int[] row) {
        int pairs = nearLeft.length;
        for (int x = 0; x < pairs; x++) {
            nearLeft[x] = (3 * mixed[x] + mixed[x + 1] + 8) >> 4;
        }
        for (int x = 0; x < pairs; x++) {
            nearRight[x] = (mixed[x] + 3 * mixed[x + 1] + 8) >> 4;
        }
        row[0] = (mixed[0] + 2) >> 2;
        int whole = Math.min(pairs, (row.length - 1) / 2);
        for (int x = 0; x < whole; x++) {
            row[2 * x + 1] = nearLeft[x];
            row[2 * x + 2] = nearRight[x];
        }
        if (row.length % 2 == 0) {
            int x = row.length / 2 - 1;
            row[row.length - 1] = x < pairs ? nearLeft[x] : (mixed[x] + 2) >> 2;
        }
    }
}
