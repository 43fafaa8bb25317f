package homeinventory.photos.engine.decode.baseline;

/**
 * The samples of one channel, up to the end of the last block begun.
 *
 * @param columns in a row
 * @param samples 0 to 255, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Plane(int columns, int rows, byte[] samples) {

    /** All zero. */
    Plane(int columns, int rows) {
        this(columns, rows, new byte[columns * rows]);
    }

    /** @param row takes the first samples of a row, 0 to 255, as many as fit */
    void read(int y, int[] row) {
        int from = y * columns;
        for (int x = 0; x < row.length; x++) {
            row[x] = samples[from + x] & 0xff;
        }
    }
}
