package homeinventory.photos.engine.png.inflate;

import java.util.Arrays;

/** The meaning of each symbol of the two alphabets, as an {@link Entry} without its code. RFC 1951 §3.2.5. */
final class SymbolTables {
    /** The fixed code has codes for the last two symbols, although they have no meaning. */
    static final int[] LITERALS = new int[288];

    /** The last two have no meaning here either. */
    static final int[] DISTANCES = new int[32];

    private static final int END_OF_BLOCK = 256;
    private static final int MIN_MATCH_BYTES = 3;
    private static final int MAX_MATCH_BYTES = 258;

    static {
        Arrays.setAll(LITERALS, Entry::literal);
        LITERALS[END_OF_BLOCK] = Entry.END;
        Arrays.fill(LITERALS, END_OF_BLOCK + 1, LITERALS.length, Entry.UNKNOWN);
        Arrays.fill(DISTANCES, Entry.UNKNOWN);
        fill(LITERALS, END_OF_BLOCK + 1, 28, MIN_MATCH_BYTES, 4);
        // The longest match has a symbol of its own.
        LITERALS[END_OF_BLOCK + 29] = Entry.copy(MAX_MATCH_BYTES, 0);
        fill(DISTANCES, 0, 30, 1, 2);
    }

    private SymbolTables() {}

    /** @param perStep how many symbols have the same number of extra bits; twice as many have none */
    private static void fill(int[] entriesBySymbol, int first, int symbols, int smallest, int perStep) {
        int base = smallest;
        for (int i = 0; i < symbols; i++) {
            int extraBits = Math.max(0, i / perStep - 1);
            entriesBySymbol[first + i] = Entry.copy(base, extraBits);
            base += 1 << extraBits;
        }
    }
}
