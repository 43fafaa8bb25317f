package homeinventory.photos.engine.decode;

import homeinventory.photos.engine.header.PngHeader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** Reads a PNG's lines one after the other: inflated, and with their filters undone. Holds two lines, not the picture. */
final class PngLines implements AutoCloseable {
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;

    private final ByteBuffer file;
    private final Inflater inflater = new Inflater();
    private final int pixelBytes;
    private int nextChunk;
    /** Filter type and samples. */
    private byte[] line;

    private byte[] previous;

    /** @param file has all its chunks */
    PngLines(byte[] file, PngHeader png) {
        this.file = ByteBuffer.wrap(file);
        int pixelBits = png.channels() * png.bits();
        int length = 1 + Math.toIntExact(((long) png.header().width() * pixelBits + 7) / 8);
        pixelBytes = Math.max(1, pixelBits / 8);
        line = new byte[length];
        previous = new byte[length];
        nextChunk = firstData();
    }

    /** @return the samples as they are in the file, from index 1 on; overwritten by the next but one call */
    byte[] next() throws IOException {
        byte[] reused = previous;
        previous = line;
        line = reused;
        int filled = 0;
        while (filled < line.length) {
            filled += inflate(filled);
        }
        PngFilter.undo(line, previous, pixelBytes);
        return line;
    }

    private int inflate(int from) throws IOException {
        try {
            int count = inflater.inflate(line, from, line.length - from);
            if (count == 0) {
                feed();
            }
            return count;
        } catch (DataFormatException e) {
            throw (IOException) new ZipException("the picture data cannot be inflated").initCause(e);
        }
    }

    /** The data chunks stand side by side. PNG (Third Edition) §5.6. */
    private void feed() throws EOFException {
        if (!inflater.needsInput() || file.getInt(nextChunk + 4) != IDAT) {
            throw new EOFException("the picture data ends early");
        }
        int length = file.getInt(nextChunk);
        inflater.setInput(file.array(), nextChunk + 8, length);
        nextChunk += PngBody.FRAME_BYTES + length;
    }

    /** Or where the chunks end, should there be none. */
    private int firstData() {
        int at = PngBody.SIGNATURE_BYTES;
        while (file.getInt(at + 4) != IDAT && file.getInt(at + 4) != IEND) {
            at += PngBody.FRAME_BYTES + file.getInt(at);
        }
        return at;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
