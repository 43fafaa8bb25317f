package homeinventory.photos.engine.decode.inflate;

import java.util.Arrays;

/** What the symbols of the two alphabets mean, each as an {@link Entry} without its code. RFC 1951 §3.2.5. */
final class Meanings {
    /** The fixed code has words for the last two symbols, though they mean nothing. */
    static final int[] LITERALS = new int[288];

    /** Here too. */
    static final int[] DISTANCES = new int[32];

    private static final int END_OF_BLOCK = 256;
    private static final int SHORTEST_MATCH = 3;
    private static final int LONGEST_MATCH = 258;

    static {
        Arrays.setAll(LITERALS, Entry::literal);
        LITERALS[END_OF_BLOCK] = Entry.END;
        Arrays.fill(LITERALS, END_OF_BLOCK + 1, LITERALS.length, Entry.UNKNOWN);
        Arrays.fill(DISTANCES, Entry.UNKNOWN);
        fill(LITERALS, END_OF_BLOCK + 1, 28, SHORTEST_MATCH, 4);
        // The longest match has a symbol of its own.
        LITERALS[END_OF_BLOCK + 29] = Entry.copy(LONGEST_MATCH, 0);
        fill(DISTANCES, 0, 30, 1, 2);
    }

    private Meanings() {}

    /** @param perStep how many symbols have the same number of extra bits; of those without, there are twice as many */
    private static void fill(int[] meanings, int first, int symbols, int smallest, int perStep) {
        int base = smallest;
        for (int i = 0; i < symbols; i++) {
            int extraBits = Math.max(0, i / perStep - 1);
            meanings[first + i] = Entry.copy(base, extraBits);
            base += 1 << extraBits;
        }
    }
}
