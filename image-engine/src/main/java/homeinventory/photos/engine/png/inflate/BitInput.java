package homeinventory.photos.engine.png.inflate;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Compressed data, one window at a time. */
final class BitInput {
    private static final int WINDOW_BYTES = 1 << 15;
    /** A symbol and what a cursor reads ahead take less than this. After the data, a cursor reads zeros. */
    private static final int SYMBOL_BYTES = 4 * Long.BYTES;

    private final InputStream source;
    private final byte[] window = new byte[WINDOW_BYTES + 2 * SYMBOL_BYTES];
    /** In bytes. */
    private int filled;
    /** Position of the next bit, from the start of the window. */
    private int bit;
    /** In bytes: a symbol that begins up to this position can be read from the window. */
    private int highestPosition;

    BitInput(InputStream source) throws IOException {
        this.source = source;
        fill();
    }

    /**
     * Makes sure that a symbol can be read.
     *
     * @throws EOFException if more bits were read than there are
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

    /** @throws EOFException if more bits were read than there are */
    void requireData() throws EOFException {
        if (bit > filled * Byte.SIZE) {
            throw new EOFException("the compressed data ends early");
        }
    }

    /** For symbols that begin before {@link #highestPosition()}. */
    BitCursor cursor() {
        return new BitCursor(window, bit);
    }

    /** Position in the window, in bytes. */
    int highestPosition() {
        return highestPosition;
    }

    /** Continues at the position of a cursor. */
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

    /** The next 16 bits or more; the first one is the lowest. After the end of the data they are zeros. */
    int peek() throws IOException {
        prepare();
        return (int) cursor().next();
    }

    void drop(int count) {
        bit += count;
    }

    /** Skips the rest of the current byte. */
    void dropRestOfByte() {
        bit = Math.ceilDiv(bit, Byte.SIZE) * Byte.SIZE;
    }

    /**
     * Copies whole bytes. The next bit must be the first one of a byte.
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
