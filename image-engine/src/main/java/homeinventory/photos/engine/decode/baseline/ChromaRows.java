package homeinventory.photos.engine.decode.baseline;

/**
 * A colour difference at the resolution of the luminance. Where there is one sample for two, it stands between them, and
 * each of them gets three quarters of the nearer sample and a quarter of the next one.
 */
final class ChromaRows {
    private final Plane plane;
    private final boolean halfWidth;
    private final boolean halfHeight;
    /** Four times a row's samples. */
    private final int[] mixed;

    ChromaRows(Plane plane, Plane luminance) {
        this.plane = plane;
        halfWidth = plane.columns() < luminance.columns();
        halfHeight = plane.rows() < luminance.rows();
        mixed = new int[plane.columns()];
    }

    /** @param row takes samples from 0 to 255 around 128, as many as fit */
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

    private void widen(int[] row) {
        int last = mixed.length - 1;
        row[0] = (mixed[0] + 2) >> 2;
        for (int x = 1; x + 1 < row.length; x += 2) {
            int left = mixed[x >> 1];
            int right = mixed[(x >> 1) + 1];
            row[x] = (3 * left + right + 8) >> 4;
            row[x + 1] = (left + 3 * right + 8) >> 4;
        }
        if (row.length % 2 == 0) {
            int x = row.length / 2 - 1;
            row[row.length - 1] = (3 * mixed[x] + mixed[Math.min(x + 1, last)] + 8) >> 4;
        }
    }
}
