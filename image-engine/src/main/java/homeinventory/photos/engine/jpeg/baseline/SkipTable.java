package homeinventory.photos.engine.jpeg.baseline;

/**
 * Skips coefficients that a reduced picture does not need. One look-up of the next bits gives the total length of as many
 * whole codes as they hold. Most of a photo's bits are skipped this way.
 */
final class SkipTable {
    private static final int WINDOW = 12;

    private static final int LENGTH_MASK = 0x3f;
    private static final int COUNT_SHIFT = 6;
    private static final int COUNT_MASK = 0x3f;
    private static final int END = 1 << 12;

    private final char[] entries = new char[1 << WINDOW];

    SkipTable(HuffmanTable codes) {
        for (int window = 0; window < entries.length; window++) {
            entries[window] = (char) entry(codes, (long) window << (Long.SIZE - WINDOW));
        }
    }

    private static int entry(HuffmanTable codes, long bits) {
        int length = 0;
        int count = 0;
        while (length < WINDOW) {
            int code = codes.find(bits << length);
            int codeLength = HuffmanTable.length(code);
            int coefficients = AcSymbol.coefficients(code);
            boolean isUnsure = codeLength == 0 || length + codeLength > WINDOW || count + coefficients > COUNT_MASK;
            if (isUnsure) {
                break;
            }
            length += HuffmanTable.lengthWithValue(code);
            count += coefficients;
            if (AcSymbol.endsBlock(code)) {
                return length | count << COUNT_SHIFT | END;
            }
        }
        return length | count << COUNT_SHIFT;
    }

    /**
     * @param bits the first one is the highest
     * @return an entry for the methods below; 0 if the codes must be read one by one
     */
    int find(long bits) {
        return entries[(int) (bits >>> (Long.SIZE - WINDOW))];
    }

    /** The length of the codes and their values in bits, at most 27. */
    static int length(int entry) {
        return entry & LENGTH_MASK;
    }

    /** How many coefficients the codes cover, zeros included, at most 63. */
    static int coefficients(int entry) {
        return (entry >> COUNT_SHIFT) & COUNT_MASK;
    }

    static boolean endsBlock(int entry) {
        return entry >= END;
    }
}
