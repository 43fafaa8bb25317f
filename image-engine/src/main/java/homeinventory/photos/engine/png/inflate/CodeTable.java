package homeinventory.photos.engine.png.inflate;

import java.util.Arrays;
import java.util.zip.ZipException;

/** Finds the code at the start of the next bits, by one look-up if it is short. Nearly all codes are short. */
final class CodeTable {
    /** A larger table would not fit into the processor's first-level cache and would take longer to fill. */
    private static final int LITERAL_BITS = 11;

    private static final int DISTANCE_BITS = 9;

    private final PrefixCode code;
    private final int[] entriesBySymbol;
    /** Each an {@link Entry}, by the next bits; the first one is the lowest. */
    private final int[] entries;

    private CodeTable(PrefixCode code, int[] entriesBySymbol, int bits) {
        this.code = code;
        this.entriesBySymbol = entriesBySymbol;
        entries = new int[1 << bits];
        Arrays.fill(entries, Entry.UNKNOWN);
        code.fill(entries, entriesBySymbol);
    }

    static CodeTable ofDistances(PrefixCode code) {
        return new CodeTable(code, SymbolTables.DISTANCES, DISTANCE_BITS);
    }

    /** For literals, lengths and the end. One look-up finds two literals if their codes are short enough. */
    static CodeTable ofLiterals(PrefixCode code) {
        var table = new CodeTable(code, SymbolTables.LITERALS, LITERAL_BITS);
        table.pairLiterals();
        return table;
    }

    /** Backwards, because the entry for the bits after a code has a lower index. */
    private void pairLiterals() {
        for (int i = entries.length - 1; i >= 0; i--) {
            int first = entries[i];
            int second = entries[i >>> Entry.bits(first)];
            boolean isPair = Entry.isLiteral(first)
                    && Entry.isLiteral(second)
                    && Entry.bits(first) + Entry.bits(second) <= LITERAL_BITS;
            if (isPair) {
                entries[i] = Entry.pair(first, second);
            }
        }
    }

    /**
     * Finds the code at the start of some bits.
     *
     * @return an {@link Entry}, never {@link Entry#UNKNOWN}
     * @throws ZipException if there is no such code
     */
    int find(long bits) throws ZipException {
        int entry = entries[(int) bits & (entries.length - 1)];
        return entry == Entry.UNKNOWN ? findLong((int) bits) : entry;
    }

    private int findLong(int bits) throws ZipException {
        int symbol = code.find(bits);
        if (entriesBySymbol[symbol] == Entry.UNKNOWN) {
            throw new ZipException("symbol %d has no meaning".formatted(symbol));
        }
        return Entry.coded(entriesBySymbol[symbol], code.length(symbol));
    }
}
