package homeinventory.photos.engine.resize;

/** A picture that is read row by row, four samples of 8 bits in an {@code int}: alpha and colours, or inks. */
public interface PixelRows {

    int width();

    int height();

    /** Whether the highest sample is alpha. Then the colours are premultiplied. */
    boolean hasAlpha();

    /**
     * Reads a row.
     *
     * @param y each row is read once, from top to bottom
     * @param row receives {@link #width()} pixels
     */
    void read(int y, int[] row);
}
