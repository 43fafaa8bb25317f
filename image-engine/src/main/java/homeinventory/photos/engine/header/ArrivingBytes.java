package homeinventory.photos.engine.header;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The bytes of a file that is still coming in. They are a window of the last ones, and every earlier byte that was read. So the
 * same reads can be done again. All other bytes are forgotten.
 */
public final class ArrivingBytes {
    private static final int MIN_WINDOW_BYTES = 4096;

    /** Bytes that were read lie in one piece if no more than this is between them. */
    private static final int MAX_GAP_BYTES = 32;

    /** What a piece costs beside its bytes. */
    private static final int PIECE_OVERHEAD_BYTES = 64;

    private final NavigableMap<Long, byte[]> pieces = new TreeMap<>();
    private int keptBytes;
    private byte[] window;
    private long windowStart;
    private final BitSet readInWindow = new BitSet();
    private long received;
    private boolean ended;

    public ArrivingBytes() {
        window = new byte[MIN_WINDOW_BYTES];
    }

    /** A whole file. */
    ArrivingBytes(byte[] file) {
        window = file;
        received = file.length;
        ended = true;
    }

    /** Takes bytes until there are no more, or the window is full. */
    public void take(ByteBuffer bytes) {
        skip(bytes, windowStart - received);
        if (received >= windowStart) {
            int filled = (int) (received - windowStart);
            int count = Math.min(bytes.remaining(), window.length - filled);
            bytes.get(window, filled, count);
            received += count;
        }
    }

    /** Counts bytes and forgets them. */
    public void skip(ByteBuffer bytes, long atMost) {
        int count = Math.clamp(atMost, 0, bytes.remaining());
        bytes.position(bytes.position() + count);
        received += count;
    }

    public boolean isWindowFull() {
        return received == windowStart + window.length;
    }

    /**
     * Forgets what was not read, and lets the window begin further on.
     *
     * <p>The window is at least as long as what was kept. So reading all of it again after each window costs no more than
     * the file is long.
     */
    public void moveWindow(long to) {
        int end = 0;
        for (int from = readInWindow.nextSetBit(0); from >= 0; from = readInWindow.nextSetBit(end)) {
            end = from;
            for (int next = from; next >= 0 && next - end <= MAX_GAP_BYTES; next = readInWindow.nextSetBit(end)) {
                end = readInWindow.nextClearBit(next);
            }
            pieces.put(windowStart + from, Arrays.copyOfRange(window, from, end));
            keptBytes += end - from + PIECE_OVERHEAD_BYTES;
        }
        readInWindow.clear();
        windowStart = to;
        window = new byte[Math.max(MIN_WINDOW_BYTES, keptBytes)];
    }

    /** What is kept of the bytes before the window, including what keeping them costs. */
    public int keptBytes() {
        return keptBytes;
    }

    /** From now on it is known where the file ends. */
    public void end() {
        ended = true;
    }

    long size() {
        if (!ended) {
            throw new MissingBytes(Long.MAX_VALUE);
        }
        return received;
    }

    /** Whether the file has this many bytes. Until its end has come, the answer is yes. */
    boolean reaches(long end) {
        return !ended || end <= received;
    }

    /** The byte at a position that the file {@linkplain #reaches reaches}, 0 to 255. */
    int u8(long at) {
        if (at >= received) {
            throw new MissingBytes(at);
        }
        if (at >= windowStart) {
            int inWindow = (int) (at - windowStart);
            if (!ended) {
                readInWindow.set(inWindow);
            }
            return window[inWindow] & 0xff;
        }
        Map.Entry<Long, byte[]> piece = pieces.floorEntry(at);
        if (piece == null || at - piece.getKey() >= piece.getValue().length) {
            throw new IllegalStateException("a header reader went back to byte %d, which it had skipped".formatted(at));
        }
        return piece.getValue()[(int) (at - piece.getKey())] & 0xff;
    }

    byte[] copy(long at, int count) {
        if (ended && at >= windowStart) {
            return Arrays.copyOfRange(window, (int) (at - windowStart), (int) (at - windowStart) + count);
        }
        // Grows with what has come: the count may be a lie.
        var copy = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            copy.write(u8(at + i));
        }
        return copy.toByteArray();
    }

    /** Ends a reader that needs bytes which have not come yet. */
    public static final class MissingBytes extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** The position of the first of them, or {@link Long#MAX_VALUE} if the reader needs to know the file's size. */
        private final long at;

        MissingBytes(long at) {
            super("byte " + at + " has not come yet", null, false, false);
            this.at = at;
        }

        public long at() {
            return at;
        }
    }
}
