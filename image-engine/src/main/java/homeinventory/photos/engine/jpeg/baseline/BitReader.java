package homeinventory.photos.engine.jpeg.baseline;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.decode.DamagedPhoto;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The bits of a scan. Reading them has no branch that depends on the data, because the processor could not predict it. */
final class BitReader {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final int LOADED_BITS = 56;
    private static final int EOI = 0xD9;
    private static final int RST0 = 0xD0;

    private final ScanBytes bytes;
    private final byte[] window;
    /** Position of the next byte to load, in the window. */
    private int position;
    /** Up to this position, the window holds a whole block. */
    private int highestPosition;
    /** The next bits; the first one is the highest. */
    private long next;
    /** How many of the next bits are loaded. */
    private int count;

    BitReader(ScanBytes bytes) {
        this.bytes = bytes;
        window = bytes.window();
        highestPosition = highestPosition();
    }

    /**
     * Makes sure that a whole block can be loaded.
     *
     * @throws UnrenderablePhotoException if more was read than there is
     */
    void prepareBlock() throws UnrenderablePhotoException {
        if (position > highestPosition) {
            requireData();
            bytes.moveUp(position);
            position = 0;
            highestPosition = highestPosition();
        }
    }

    private int highestPosition() {
        return bytes.endsHere() ? bytes.filled() + Long.BYTES : bytes.filled() - ScanBytes.BLOCK_BYTES;
    }

    /** Loads up to 56 bits: more than two codes with their values take. */
    void load() {
        next |= (long) LONGS.get(window, position) >>> count;
        position += (Long.SIZE - 1 - count) >> 3;
        count |= LOADED_BITS;
    }

    /** The next bits; the first one is the highest. After the end of the data they are zeros. */
    long next() {
        return next;
    }

    void drop(int bits) {
        next <<= bits;
        count -= bits;
    }

    /**
     * Takes a code and the value after it. The lower half of the values is negative: ITU-T T.81 §F.2.2.1, EXTEND. Both are
     * dropped at once, so that the next code can be looked up sooner.
     *
     * @param code the next code
     */
    int take(int code) {
        int bits = HuffmanTable.valueLength(code);
        int value = (int) (next << HuffmanTable.length(code) >>> 1 >>> (Long.SIZE - 1 - bits));
        drop(HuffmanTable.lengthWithValue(code));
        int isNegative = (value - ((1 << bits) >> 1)) >> (Integer.SIZE - 1);
        return value + (isNegative & (1 - (1 << bits)));
    }

    /**
     * Moves to the data after a restart marker.
     *
     * @param restarts the number of restart markers before it
     * @throws UnrenderablePhotoException if the data ended before this point, or does not end here
     */
    void restart(int restarts) throws UnrenderablePhotoException {
        requireAllRead();
        if (!bytes.pass(RST0 + (restarts & 7))) {
            throw DamagedPhoto.corrupt("a marker in its picture data is missing");
        }
        position = 0;
        next = 0;
        count = 0;
        highestPosition = highestPosition();
    }

    /** @throws UnrenderablePhotoException if the data ended before this point, or does not end here */
    void requireEnd() throws UnrenderablePhotoException {
        requireAllRead();
        if (!bytes.isAt(EOI)) {
            throw DamagedPhoto.truncated();
        }
    }

    private void requireAllRead() throws UnrenderablePhotoException {
        requireData();
        if (!bytes.endsHere() || bitsLeft() >= Byte.SIZE) {
            throw DamagedPhoto.corrupt("it has more picture data than pixels");
        }
    }

    private void requireData() throws UnrenderablePhotoException {
        if (bitsLeft() < 0) {
            throw DamagedPhoto.truncated();
        }
    }

    private int bitsLeft() {
        return (bytes.filled() - position) * Byte.SIZE + count;
    }
}
