package homeinventory.photos.engine.jpeg.baseline;

/**
 * A channel of the picture. ITU-T T.81 §B.2.2 and §B.2.3.
 *
 * @param columns blocks side by side in an MCU, 1 or 2
 * @param rows blocks below each other in an MCU, 1 or 2
 * @param quantization 64 factors in zigzag order
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Component(
        int columns, int rows, int[] quantization, HuffmanTable dcCodes, HuffmanTable acCodes, SkipTable acSkips) {
    /** Pixels on each side of a block. */
    static final int BLOCK_SIDE = 8;
}
