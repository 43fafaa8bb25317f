package homeinventory.photos.engine.decode.inflate;

import java.util.Arrays;
import java.util.zip.ZipException;

/** What the next bits begin with, found by one look where codes are short, as nearly all are. */
final class CodeTable {
    /** More would not fit into the processor's fastest cache, or take longer to lay out. */
    private static final int LITERAL_BITS = 11;

    private static final int DISTANCE_BITS = 9;

    private final PrefixCode code;
    private final int[] meanings;
    /** As an {@link Entry}, by the next bits, the first one lowest. */
    private final int[] entries;

    private CodeTable(PrefixCode code, int[] meanings, int bits) {
        this.code = code;
        this.meanings = meanings;
        entries = new int[1 << bits];
        Arrays.fill(entries, Entry.UNKNOWN);
        code.fill(entries, meanings);
    }

    static CodeTable ofDistances(PrefixCode code) {
        return new CodeTable(code, Meanings.DISTANCES, DISTANCE_BITS);
    }

    /** Of literals, lengths and the end; one look finds two literals if their codes are short enough. */
    static CodeTable ofLiterals(PrefixCode code) {
        var table = new CodeTable(code, Meanings.LITERALS, LITERAL_BITS);
        table.pairLiterals();
        return table;
    }

    /** From the end on, because what follows an entry's first code stands at a lower place. */
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
     * Finds what some bits begin with.
     *
     * @return an {@link Entry}, never {@link Entry#UNKNOWN}
     * @throws ZipException if that is nothing
     */
    int find(long bits) throws ZipException {
        int entry = entries[(int) bits & (entries.length - 1)];
        return entry == Entry.UNKNOWN ? findLong((int) bits) : entry;
    }

    private int findLong(int bits) throws ZipException {
        int symbol = code.find(bits);
        if (meanings[symbol] == Entry.UNKNOWN) {
            throw new ZipException("symbol %d has no meaning".formatted(symbol));
        }
        return Entry.coded(meanings[symbol], code.length(symbol));
    }
}
