package homeinventory.photos.engine.png.inflate;

import java.util.zip.ZipException;

/** A prefix code, given by the lengths of its codes. RFC 1951 §3.2.2. */
final class PrefixCode {
    static final int MAX_LENGTH = 15;

    private final int[] lengths;
    /** In ascending order of their codes. */
    private final int[] symbols;
    /** By length: the lowest 15 bits that are above all codes of this length. */
    private final int[] limits = new int[MAX_LENGTH + 1];
    /** By length: add it to a code of this length to get the index of its symbol. */
    private final int[] offsets = new int[MAX_LENGTH + 1];

    /**
     * @param lengths by symbol, in bits; 0 for symbols that do not occur
     * @throws ZipException if the lengths allow more codes than fit, or leave some unused
     */
    PrefixCode(int[] lengths) throws ZipException {
        this.lengths = lengths;
        int[] counts = new int[MAX_LENGTH + 1];
        for (int length : lengths) {
            counts[length]++;
        }
        symbols = new int[lengths.length - counts[0]];
        assignCodes(counts);
        int[] next = new int[MAX_LENGTH + 1];
        for (int length = 2; length <= MAX_LENGTH; length++) {
            next[length] = next[length - 1] + counts[length - 1];
        }
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            if (lengths[symbol] > 0) {
                symbols[next[lengths[symbol]]++] = symbol;
            }
        }
    }

    private void assignCodes(int[] counts) throws ZipException {
        int code = 0;
        int at = 0;
        for (int length = 1; length <= MAX_LENGTH; length++) {
            code <<= 1;
            offsets[length] = at - code;
            code += counts[length];
            at += counts[length];
            limits[length] = code << (MAX_LENGTH - length);
            if (code > 1 << length) {
                throw new ZipException("a prefix code has too many codes");
            }
        }
        boolean isSingle = at <= 1 && counts[1] == at;
        if (code < 1 << MAX_LENGTH && !isSingle) {
            throw new ZipException("a prefix code is incomplete");
        }
    }

    /** Fills a table that is indexed by the next bits; the first one is the lowest. Entries for longer codes stay as they are. */
    void fill(int[] table, int[] entriesBySymbol) {
        for (int at = 0; at < symbols.length; at++) {
            int symbol = symbols[at];
            int length = lengths[symbol];
            if (1 << length > table.length) {
                return;
            }
            int code = Integer.reverse(at - offsets[length]) >>> (Integer.SIZE - length);
            for (int i = code; i < table.length; i += 1 << length) {
                table[i] = Entry.coded(entriesBySymbol[symbol], length);
            }
        }
    }

    /** Finds the symbol at the start of some bits; the first one is the lowest. */
    int find(int bits) throws ZipException {
        int next = Integer.reverse(bits) >>> (Integer.SIZE - MAX_LENGTH);
        for (int length = 1; length <= MAX_LENGTH; length++) {
            if (next < limits[length]) {
                return symbols[(next >>> (MAX_LENGTH - length)) + offsets[length]];
            }
        }
        throw new ZipException("these bits are no code");
    }

    int length(int symbol) {
        return lengths[symbol];
    }
}
