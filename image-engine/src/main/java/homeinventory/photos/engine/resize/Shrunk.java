package homeinventory.photos.engine.resize;

/**
 * A picture at a reduced size, four samples of 8 bits to an {@code int}.
 *
 * @param columnsCut how much of the last column is not picture, from 0 to 1
 * @param rowsCut how much of the last row is not picture, from 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // pixels are handed on, never compared
public record Shrunk(int width, int height, int[] pixels, double columnsCut, double rowsCut) {}
