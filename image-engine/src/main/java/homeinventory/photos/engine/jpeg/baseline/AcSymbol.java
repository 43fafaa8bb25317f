package homeinventory.photos.engine.jpeg.baseline;

/** The symbol of a Huffman code for AC coefficients. ITU-T T.81 §F.1.2.2. */
final class AcSymbol {
    private static final int ZERO_RUN = 0xf0;

    private AcSymbol() {}

    /** Whether the rest of the block is zeros. Symbols that the standard leaves undefined mean the same, as in libjpeg. */
    static boolean endsBlock(int code) {
        return HuffmanTable.valueLength(code) == 0 && (code & 0xff) != ZERO_RUN;
    }

    /** How many coefficients the code covers: a run of zeros and the value after it. */
    static int coefficients(int code) {
        return endsBlock(code) ? 0 : ((code & 0xff) >> 4) + 1;
    }
}
