package homeinventory.photos.engine.png.inflate;

/**
 * What a code means, packed into an int so that tables are small: one or two literals, a length or a distance with its extra
 * bits, or the end of the block.
 */
final class Entry {
    /** The code is longer than the index of the table, or there is no such code. */
    static final int UNKNOWN = 1 << 31 | 1 << 29;

    static final int END = 1 << 31 | 1 << 30;

    private static final int NO_LITERAL = 1 << 31;
    private static final int BITS_MASK = 0x3f;
    private static final int COUNT_SHIFT = 6;
    private static final int COUNT_MASK = 3;
    private static final int LITERALS_SHIFT = 8;
    private static final int CODE_SHIFT = 6;
    private static final int CODE_MASK = 0xf;
    private static final int BASE_SHIFT = 10;
    private static final int BASE_MASK = 0x7fff;

    private Entry() {}

    static int literal(int value) {
        return value << LITERALS_SHIFT | 1 << COUNT_SHIFT;
    }

    /** A length or a distance: its smallest value, and the number of bits that are added to it. */
    static int copy(int base, int extraBits) {
        return NO_LITERAL | base << BASE_SHIFT | extraBits;
    }

    /** Adds the length of its code, in bits. */
    static int coded(int entry, int codeBits) {
        return isLiteral(entry) ? entry + codeBits : entry + codeBits + (codeBits << CODE_SHIFT);
    }

    /** Two literals, each with its code. */
    static int pair(int first, int second) {
        int literals = (literals(first) & 0xff) | (literals(second) & 0xff) << Byte.SIZE;
        return literals << LITERALS_SHIFT | 2 << COUNT_SHIFT | bits(first) + bits(second);
    }

    static boolean isLiteral(int entry) {
        return entry >= 0;
    }

    static boolean isEnd(int entry) {
        return (entry & END & ~NO_LITERAL) != 0;
    }

    /** Length in bits, extra bits included. A shift by the entry itself is a shift by this length. */
    static int bits(int entry) {
        return entry & BITS_MASK;
    }

    /** The first one is in the lower byte. */
    static short literals(int entry) {
        return (short) (entry >> LITERALS_SHIFT);
    }

    /** How many literals. */
    static int count(int entry) {
        return (entry >> COUNT_SHIFT) & COUNT_MASK;
    }

    /** A length or a distance, with its extra bits added. */
    static int value(int entry, long next) {
        int extra = (int) (next & ((1L << entry) - 1)) >>> ((entry >> CODE_SHIFT) & CODE_MASK);
        return ((entry >> BASE_SHIFT) & BASE_MASK) + extra;
    }
}
