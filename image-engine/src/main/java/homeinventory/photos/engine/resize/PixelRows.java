package homeinventory.photos.engine.resize;

/** A picture that is read row by row, four samples of 8 bits to an {@code int}: alpha and colours, or inks. */
public interface PixelRows {

    int width();

    int height();

    /** Whether the highest sample is alpha; the colours are multiplied with it then. */
    boolean hasAlpha();

    /**
     * Reads a row.
     *
     * @param y each row is asked for once, top to bottom
     * @param row takes {@link #width()} pixels
     */
    void read(int y, int[] row);
}
