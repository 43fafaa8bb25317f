package homeinventory.photos.engine.jpeg.baseline;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The coded data of a scan from one marker to the next, without the zero that is stuffed after each 0xFF (ITU-T T.81
 * §B.1.1.5), one window at a time. Eight bytes can be read at once from anywhere in the window.
 */
final class ScanBytes {
    /** The most that is read of a block: 64 codes of 16 bits with values of 11 bits, and eight bytes ahead. */
    static final int BLOCK_BYTES = 64 * (16 + 11) / Byte.SIZE + Long.BYTES;

    private static final int WINDOW_BYTES = 1 << 15;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long LOWEST_BITS = 0x0101010101010101L;
    private static final long HIGHEST_BITS = 0x8080808080808080L;

    private final byte[] file;
    private final byte[] window = new byte[WINDOW_BYTES + 2 * BLOCK_BYTES];
    private int filled;
    /** Offset of the next byte to take. */
    private int at;

    private boolean atMarker;

    /** @param start offset of the first byte */
    ScanBytes(byte[] file, int start) {
        this.file = file;
        at = start;
        fill();
    }

    /** If the data ends at {@link #filled}, zeros follow. */
    byte[] window() {
        return window;
    }

    /** How many bytes in the window are data. */
    int filled() {
        return filled;
    }

    /** Whether the window holds the rest of the data: a marker follows, or the file ends. */
    boolean endsHere() {
        return atMarker;
    }

    /** Moves the bytes that are not read yet to the start of the window, and fills the rest. */
    void moveUp(int read) {
        System.arraycopy(window, read, window, 0, filled - read);
        filled -= read;
        fill();
    }

    /**
     * Skips the marker after the data, and fills the window with the data after it.
     *
     * @return false if there is another marker, or none
     */
    boolean pass(int marker) {
        if (!atMarker || !isAt(marker)) {
            return false;
        }
        at += 2;
        filled = 0;
        fill();
        return true;
    }

    /** Whether this marker is next. A marker may begin with several 0xFF: §B.1.1.2. */
    boolean isAt(int marker) {
        while (at + 1 < file.length && file[at] == (byte) 0xff && file[at + 1] == (byte) 0xff) {
            at++;
        }
        return at + 1 < file.length && file[at] == (byte) 0xff && (file[at + 1] & 0xff) == marker;
    }

    private void fill() {
        atMarker = false;
        while (!atMarker && filled < WINDOW_BYTES) {
            int end = nextFf(at, Math.min(file.length, at + WINDOW_BYTES - filled));
            take(end);
            if (at == file.length) {
                atMarker = true;
            } else if (file[at] == (byte) 0xff) {
                takeFf();
            }
        }
        Arrays.fill(window, filled, Math.min(filled + 2 * BLOCK_BYTES, window.length), (byte) 0);
    }

    private void take(int end) {
        System.arraycopy(file, at, window, filled, end - at);
        filled += end - at;
        at = end;
    }

    private void takeFf() {
        if (at + 1 < file.length && file[at + 1] == 0) {
            window[filled++] = (byte) 0xff;
            at += 2;
        } else {
            atMarker = true;
        }
    }

    /** Offset of the next 0xFF, or the end. */
    private int nextFf(int start, int end) {
        int i = start;
        while (i + Long.BYTES <= end) {
            long inverted = ~(long) LONGS.get(file, i);
            boolean hasFf = ((inverted - LOWEST_BITS) & ~inverted & HIGHEST_BITS) != 0;
            if (hasFf) {
                break;
            }
            i += Long.BYTES;
        }
        while (i < end && file[i] != (byte) 0xff) {
            i++;
        }
        return i;
    }
}
