package homeinventory.photos.engine.resize;

/**
 * A picture at a reduced size, four samples of 8 bits in an {@code int}.
 *
 * @param columnsCut the share of the last column outside the picture, from 0 to 1
 * @param rowsCut the share of the last row outside the picture, from 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Shrunk(int width, int height, int[] pixels, double columnsCut, double rowsCut) {}
