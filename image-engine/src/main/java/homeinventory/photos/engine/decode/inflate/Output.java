package homeinventory.photos.engine.decode.inflate;

/** Inflated bytes: those that matches may still refer to, and those that nobody has taken yet. */
final class Output {
    /** How far back a match may refer, in bytes. RFC 1951 §2. */
    private static final int REACH = 1 << 15;

    private static final int LONGEST_MATCH = 258;
    /** Room for the literals and the match that may begin at the limit, copied eight bytes at a time. */
    private static final int BEYOND = LONGEST_MATCH + 3 * Long.BYTES;

    private static final int AT_ONCE = 1 << 16;

    private final byte[] bytes;
    private int taken;
    private int filled;

    /** @param mostTaken how many bytes may be taken at once */
    Output(int mostTaken) {
        bytes = new byte[REACH + Math.max(mostTaken, AT_ONCE) + BEYOND];
    }

    byte[] bytes() {
        return bytes;
    }

    int filled() {
        return filled;
    }

    void fillTo(int newFilled) {
        filled = newFilled;
    }

    /** Where to stop: a symbol that begins before it has room. */
    int limit() {
        return bytes.length - BEYOND;
    }

    boolean holds(int length) {
        return filled - taken >= length;
    }

    /** @return offset of the bytes taken */
    int take(int length) {
        int start = taken;
        taken += length;
        return start;
    }

    /** Drops what no match can reach. */
    void moveUp() {
        int kept = Math.min(taken, Math.max(0, filled - REACH));
        System.arraycopy(bytes, kept, bytes, 0, filled - kept);
        filled -= kept;
        taken -= kept;
    }
}
