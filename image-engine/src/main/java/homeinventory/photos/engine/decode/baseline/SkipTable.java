package homeinventory.photos.engine.decode.baseline;

/**
 * How to pass over coefficients that a reduced picture does not need: what the next bits of a block amount to, for as many
 * whole codes as they hold. Most of a photo's bits are read this way, so it pays that one look passes over several codes.
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
            boolean unsure = codeLength == 0 || length + codeLength > WINDOW || count + coefficients > COUNT_MASK;
            if (unsure) {
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
     * What the next bits amount to.
     *
     * @param bits the highest are the next ones of the data
     * @return an entry for the methods below; 0 where only a look at a single code can tell
     */
    int find(long bits) {
        return entries[(int) (bits >>> (Long.SIZE - WINDOW))];
    }

    /** How many bits the codes have with what follows each, 27 at most. */
    static int length(int entry) {
        return entry & LENGTH_MASK;
    }

    /** How many coefficients they stand for, zeros included, 63 at most. */
    static int coefficients(int entry) {
        return (entry >> COUNT_SHIFT) & COUNT_MASK;
    }

    static boolean endsBlock(int entry) {
        return entry >= END;
    }
}
