package homeinventory.photos.engine;

/**
 * An encoded thumbnail in sRGB without metadata.
 *
 * @param boxPixels the box it was asked to fit into, in pixels
 * @param width width in pixels, at most {@code boxPixels}
 * @param height height in pixels, at most {@code boxPixels}
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
public record RenderedImage(int boxPixels, int width, int height, ImageFormat format, byte[] bytes) {}
