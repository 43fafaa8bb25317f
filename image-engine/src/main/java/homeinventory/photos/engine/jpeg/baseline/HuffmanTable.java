package homeinventory.photos.engine.jpeg.baseline;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.decode.DamagedPhoto;

/** A Huffman table, as a DHT segment defines it. ITU-T T.81 §B.2.4.2 and annex C. */
final class HuffmanTable {
    static final int MAX_LENGTH = 16;
    /** Codes up to this length are found by one table look-up. In a photo, nearly all codes are that short. */
    private static final int SHORT = 9;

    private final int[] symbols;
    /** The result of {@link #find}, by the next {@link #SHORT} bits; 0 if they begin a longer code. */
    private final int[] shortCodes = new int[1 << SHORT];
    /** By length: the lowest 16 bits that are above all codes of this length. */
    private final int[] limits = new int[MAX_LENGTH + 1];
    /** By length: add it to a code of this length to get the index of its symbol. */
    private final int[] offsets = new int[MAX_LENGTH + 1];

    /**
     * @param counts the number of codes, by length minus 1
     * @param symbols in ascending order of their codes
     */
    HuffmanTable(int[] counts, int[] symbols) throws UnrenderablePhotoException {
        this.symbols = symbols;
        int code = 0;
        int at = 0;
        for (int length = 1; length <= MAX_LENGTH; length++) {
            offsets[length] = at - code;
            for (int i = 0; i < counts[length - 1]; i++) {
                addShort(code++, length, symbols[at++]);
            }
            if (code > 1 << length) {
                throw DamagedPhoto.corrupt("its code table has more codes than there can be");
            }
            limits[length] = code << (MAX_LENGTH - length);
            code <<= 1;
        }
    }

    private void addShort(int code, int length, int symbol) {
        int unused = SHORT - length;
        for (int rest = 0; unused >= 0 && rest < 1 << unused; rest++) {
            int entry = (code << unused) | rest;
            if (entry < shortCodes.length) {
                shortCodes[entry] = code(length, symbol);
            }
        }
    }

    /**
     * Finds the code at the start of some bits.
     *
     * @param bits the first one is the highest
     * @return its symbol in the lowest byte, and its lengths for the methods below; 0 if there is no such code
     */
    int find(long bits) {
        int entry = shortCodes[(int) (bits >>> (Long.SIZE - SHORT))];
        return entry != 0 ? entry : findLong((int) (bits >>> (Long.SIZE - MAX_LENGTH)));
    }

    /** The length of a code in bits; 0 if there is no such code. */
    static int length(int code) {
        return (code >> 8) & 0xff;
    }

    /** The length in bits of the value after a code, for the code or its symbol. Tables F.1 and F.2. */
    static int valueLength(int code) {
        return code & 0xf;
    }

    /** The length in bits of a code and the value after it. */
    static int lengthWithValue(int code) {
        return code >> 16;
    }

    private static int code(int length, int symbol) {
        return (length + valueLength(symbol)) << 16 | length << 8 | symbol;
    }

    private int findLong(int next) {
        for (int length = SHORT + 1; length <= MAX_LENGTH; length++) {
            if (next < limits[length]) {
                int at = (next >>> (MAX_LENGTH - length)) + offsets[length];
                return code(length, symbols[at]);
            }
        }
        return 0;
    }
}
