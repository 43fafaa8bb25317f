package homeinventory.photos.engine;

/**
 * An encoded thumbnail in sRGB without metadata.
 *
 * @param boxPixels side of the box that it fits into, in pixels
 * @param width width in pixels, at most {@code boxPixels}
 * @param height height in pixels, at most {@code boxPixels}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RenderedImage(int boxPixels, int width, int height, ThumbnailFormat format, byte[] bytes) {}
