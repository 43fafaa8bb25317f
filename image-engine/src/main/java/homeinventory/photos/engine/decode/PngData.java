package homeinventory.photos.engine.decode;

import java.io.InputStream;
import java.nio.ByteBuffer;

/** What the data chunks of a PNG hold, one after the other; they stand side by side. PNG (Third Edition) §5.6. */
final class PngData extends InputStream {
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;

    private final ByteBuffer file;
    /** Offset of the next chunk's length field. */
    private int nextChunk = PngBody.SIGNATURE_BYTES;
    /** Offset of the next byte, and how many are left of its chunk. */
    private int at;

    private int left;

    /** @param file has all its chunks */
    PngData(byte[] file) {
        this.file = ByteBuffer.wrap(file);
        while (type() != IDAT && type() != IEND) {
            passChunk();
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) == 1 ? one[0] & 255 : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        while (left == 0 && type() == IDAT) {
            at = nextChunk + PngBody.FRAME_BYTES - Integer.BYTES;
            left = file.getInt(nextChunk);
            passChunk();
        }
        int count = Math.min(length, left);
        if (count == 0) {
            return length == 0 ? 0 : -1;
        }
        file.get(at, target, offset, count);
        at += count;
        left -= count;
        return count;
    }

    private int type() {
        return file.getInt(nextChunk + Integer.BYTES);
    }

    private void passChunk() {
        nextChunk += PngBody.FRAME_BYTES + file.getInt(nextChunk);
    }
}
