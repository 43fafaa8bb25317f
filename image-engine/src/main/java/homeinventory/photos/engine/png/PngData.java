package homeinventory.photos.engine.png;

import java.io.InputStream;
import java.nio.ByteBuffer;

/** The joined bodies of a PNG's data chunks, which follow each other. PNG (Third Edition) §5.6. */
final class PngData extends InputStream {
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;

    private final ByteBuffer file;
    /** Offset of the next chunk's length field. */
    private int nextChunk = PngHeader.FIRST_CHUNK;
    /** Offset of the next byte. */
    private int at;
    /** How many bytes are left of its chunk. */
    private int left;

    /** @param file has all its chunks */
    PngData(byte[] file) {
        this.file = ByteBuffer.wrap(file);
        while (type() != IDAT && type() != IEND) {
            skipChunk();
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
            at = nextChunk + PngHeader.AROUND_BODY_BYTES - Integer.BYTES;
            left = file.getInt(nextChunk);
            skipChunk();
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

    private void skipChunk() {
        nextChunk += PngHeader.AROUND_BODY_BYTES + file.getInt(nextChunk);
    }
}
