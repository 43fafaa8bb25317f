package homeinventory.photos.engine.decode.inflate;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Compressed data, a window at a time. */
final class BitInput {
    private static final int WINDOW_BYTES = 1 << 15;
    /** A symbol takes less than this, with what a cursor reads ahead; behind the data, it sees zeros. */
    private static final int SYMBOL_BYTES = 4 * Long.BYTES;

    private final InputStream source;
    private final byte[] window = new byte[WINDOW_BYTES + 2 * SYMBOL_BYTES];
    /** In bytes. */
    private int filled;
    /** Number of the next bit, from the start of the window. */
    private int bit;
    /** In bytes: a symbol that begins up to here can be read from the window. */
    private int highestPosition;

    BitInput(InputStream source) throws IOException {
        this.source = source;
        fill();
    }

    /**
     * Sees to it that a symbol can be read.
     *
     * @throws EOFException if more was read than there is
     */
    void prepare() throws IOException {
        requireData();
        int read = bit / Byte.SIZE;
        if (read + Long.BYTES >= highestPosition) {
            System.arraycopy(window, read, window, 0, filled - read);
            filled -= read;
            bit %= Byte.SIZE;
            fill();
        }
    }

    /** @throws EOFException if more was read than there is */
    void requireData() throws EOFException {
        if (bit > filled * Byte.SIZE) {
            throw new EOFException("the compressed data ends early");
        }
    }

    /** For symbols that begin before {@link #highestPosition()}. */
    BitCursor cursor() {
        return new BitCursor(window, bit);
    }

    /** In the window, in bytes. */
    int highestPosition() {
        return highestPosition;
    }

    /** Goes on where a cursor has come to. */
    void moveTo(BitCursor cursor) {
        bit = cursor.bit();
    }

    /** @param count 0 to 16 */
    int take(int count) throws IOException {
        int value = peek() & ((1 << count) - 1);
        drop(count);
        requireData();
        return value;
    }

    /** The next 16 bits or more, the first one lowest; zeros where the data has ended. */
    int peek() throws IOException {
        prepare();
        return (int) cursor().next();
    }

    void drop(int count) {
        bit += count;
    }

    /** Leaves the rest of a byte that was begun. */
    void dropRestOfByte() {
        bit = Math.ceilDiv(bit, Byte.SIZE) * Byte.SIZE;
    }

    /**
     * Copies whole bytes, which must come next.
     *
     * @return how many were copied, at least one
     * @throws EOFException if there are none
     */
    int copy(byte[] target, int from, int length) throws IOException {
        prepare();
        int position = bit / Byte.SIZE;
        int copied = Math.min(length, filled - position);
        if (copied <= 0) {
            throw new EOFException("the compressed data ends early");
        }
        System.arraycopy(window, position, target, from, copied);
        bit += copied * Byte.SIZE;
        return copied;
    }

    private void fill() throws IOException {
        filled += source.readNBytes(window, filled, WINDOW_BYTES - filled);
        boolean endsHere = filled < WINDOW_BYTES;
        highestPosition = endsHere ? filled + SYMBOL_BYTES : filled - SYMBOL_BYTES;
        Arrays.fill(window, filled, filled + 2 * SYMBOL_BYTES, (byte) 0);
    }
}
