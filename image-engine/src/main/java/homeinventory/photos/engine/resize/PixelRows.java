package homeinventory.photos.engine.resize;

/** A picture that is read row by row: 8-bit samples, the channels of a pixel side by side. */
public interface PixelRows {

    int width();

    int height();

    /** Samples per pixel. */
    int channels();

    /** Whether the last channel is alpha. */
    boolean hasAlpha();

    /**
     * Reads a row.
     *
     * @param y each row is asked for once, top to bottom
     * @param row takes {@code width × channels} samples
     */
    void read(int y, byte[] row);
}
