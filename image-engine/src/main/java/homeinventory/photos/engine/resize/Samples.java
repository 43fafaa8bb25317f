package homeinventory.photos.engine.resize;

/**
 * A picture of 8-bit samples, the channels of a pixel side by side.
 *
 * @param alpha whether the last channel is alpha; colours are not multiplied with it
 */
@SuppressWarnings("ArrayRecordComponent") // pixels are handed on, never compared
public record Samples(int width, int height, int channels, boolean alpha, byte[] data) {}
