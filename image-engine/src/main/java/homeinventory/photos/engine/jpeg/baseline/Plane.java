package homeinventory.photos.engine.jpeg.baseline;

/**
 * The samples of one component, up to the end of its last block.
 *
 * @param columns in a row
 * @param samples 0 to 255, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Plane(int columns, int rows, byte[] samples) {

    /** All zero. */
    Plane(int columns, int rows) {
        this(columns, rows, new byte[columns * rows]);
    }

    /** @param row receives as many samples of the row as it has room for, 0 to 255 */
    void read(int y, int[] row) {
        int from = y * columns;
        for (int x = 0; x < row.length; x++) {
            row[x] = samples[from + x] & 0xff;
        }
    }
}
