package homeinventory.photos.engine;

/**
 * Limits of the photos that the engine accepts.
 *
 * @param maxBytes largest file, in bytes
 * @param maxSidePixels largest width and largest height, in pixels, as stored in the file
 */
public record ImageLimits(long maxBytes, int maxSidePixels) {

    public ImageLimits {
        if (maxBytes < 1 || maxSidePixels < 1) {
            throw new IllegalArgumentException(
                    "limits must be positive: " + maxBytes + " bytes, " + maxSidePixels + " px");
        }
    }
}
