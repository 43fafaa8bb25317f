package homeinventory.photos.engine.png.inflate;

/** Inflated bytes: those that matches may still refer to, and those that were not taken yet. */
final class Output {
    /** How far back a match may refer, in bytes. RFC 1951 §2. */
    private static final int MAX_DISTANCE = 1 << 15;

    private static final int MAX_MATCH_BYTES = 258;
    /** Room for the literals and the match that may begin at the limit, copied eight bytes at a time. */
    private static final int BEYOND = MAX_MATCH_BYTES + 3 * Long.BYTES;

    private static final int AT_ONCE = 1 << 16;

    private final byte[] bytes;
    private int taken;
    private int filled;

    /** @param maxTaken how many bytes may be taken at once */
    Output(int maxTaken) {
        bytes = new byte[MAX_DISTANCE + Math.max(maxTaken, AT_ONCE) + BEYOND];
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

    /** A symbol that begins before this position has room. */
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

    /** Drops the bytes that no match can refer to. */
    void moveUp() {
        int kept = Math.min(taken, Math.max(0, filled - MAX_DISTANCE));
        System.arraycopy(bytes, kept, bytes, 0, filled - kept);
        filled -= kept;
        taken -= kept;
    }
}
