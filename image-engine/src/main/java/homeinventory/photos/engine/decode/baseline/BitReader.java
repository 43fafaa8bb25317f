package homeinventory.photos.engine.decode.baseline;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.decode.DamagedPhoto;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The bits of a scan. Reading them has no branch that depends on the data, as none could be foreseen. */
final class BitReader {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final int LOADED_BITS = 56;
    private static final int EOI = 0xD9;
    private static final int RST0 = 0xD0;

    private final ScanBytes bytes;
    private final byte[] window;
    /** In the window, of the next byte to load. */
    private int position;
    /** In the window; beyond it, there may be less than a block. */
    private int highestPosition;
    /** The next bits, from the highest one on. */
    private long next;
    /** How many of them are surely there. */
    private int count;

    BitReader(ScanBytes bytes) {
        this.bytes = bytes;
        window = bytes.window();
        highestPosition = highestPosition();
    }

    /**
     * Sees to it that a whole block can be loaded.
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

    /** Makes the next 56 bits available: more than two codes with their values have. */
    void load() {
        next |= (long) LONGS.get(window, position) >>> count;
        position += (Long.SIZE - 1 - count) >> 3;
        count |= LOADED_BITS;
    }

    /** From the highest bit on; zeros where the data has ended. */
    long next() {
        return next;
    }

    void drop(int bits) {
        next <<= bits;
        count -= bits;
    }

    /**
     * Takes a code and the value behind it: the lower half of what its bits can say is negative. ITU-T T.81 §F.2.2.1, EXTEND.
     * Both are dropped at once, since the next code can only be looked up when both are gone.
     *
     * @param code that the next bits begin with
     */
    int take(int code) {
        int bits = HuffmanTable.valueLength(code);
        int value = (int) (next << HuffmanTable.length(code) >>> 1 >>> (Long.SIZE - 1 - bits));
        drop(HuffmanTable.lengthWithValue(code));
        int isNegative = (value - ((1 << bits) >> 1)) >> (Integer.SIZE - 1);
        return value + (isNegative & (1 - (1 << bits)));
    }

    /**
     * Goes to the data after a restart marker.
     *
     * @param restarts how many there were before
     * @throws UnrenderablePhotoException if the data did not last until here, or goes on
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

    /** @throws UnrenderablePhotoException if the data did not last until here, or goes on */
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
