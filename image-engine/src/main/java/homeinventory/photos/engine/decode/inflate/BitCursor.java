package homeinventory.photos.engine.decode.inflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Bits of a window, from the lowest one of each byte on. RFC 1951 §3.1.1. Made for a loop and never handed out of it, so that
 * the compiler keeps its fields in registers; that saves a tenth of the time.
 */
final class BitCursor {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LOADED_BITS = 56;

    private final byte[] window;
    /** Of the next byte to load. */
    private int position;

    private long next;
    /** How many of the next bits are surely there. */
    private int count;

    /** @param bit number of the next one, from the start of the window */
    BitCursor(byte[] window, int bit) {
        this.window = window;
        position = bit >> 3;
        load();
        drop(bit & 7);
    }

    /** Number of the next bit. */
    int bit() {
        return position * Byte.SIZE - count;
    }

    /** Of the next byte to load, at most eight bytes beyond the next bit. */
    int position() {
        return position;
    }

    /** Makes the next 56 bits available again. */
    void load() {
        next |= (long) LONGS.get(window, position) << count;
        position += (Long.SIZE - 1 - count) >> 3;
        count |= LOADED_BITS;
    }

    /** The next bits, the first one lowest. */
    long next() {
        return next;
    }

    /** @param bits the lowest six bits count, so that an {@link Entry} will do */
    void drop(int bits) {
        next >>>= bits;
        count -= Entry.bits(bits);
    }
}
