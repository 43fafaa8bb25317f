package homeinventory.photos.engine.png.inflate;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Inflates data in zlib's format (RFC 1950), a requested number of bytes at a time. It ignores the check sum: a PNG's chunks
 * have check sums of their own.
 */
public final class Inflation {
    private static final int METHOD_DEFLATE = 8;
    private static final int DICTIONARY = 0x20;
    /** Encoders begin a block after about ten thousand bytes. A tiny block costs as much time as a large one. */
    private static final int MIN_BLOCK_BYTES = 64;

    private static final int MAX_EMPTY_BLOCKS = 1000;

    private final BitInput input;
    private final Output output;
    private @Nullable Block block;
    private boolean atLastBlock;
    private long blocks;
    private long takenBytes;

    /**
     * Reads the header.
     *
     * @param maxAtOnce the largest number of bytes that is requested at once
     * @throws ZipException if the data is not in zlib's format
     */
    public Inflation(InputStream compressed, int maxAtOnce) throws IOException {
        input = new BitInput(compressed);
        output = new Output(maxAtOnce);
        int method = input.take(8);
        int flags = input.take(8);
        boolean isZlib = (method & 0xf) == METHOD_DEFLATE && (method << 8 | flags) % 31 == 0;
        if (!isZlib || (flags & DICTIONARY) != 0) {
            throw new ZipException("data of method %d with flags %d is not known".formatted(method, flags));
        }
    }

    /** The array that {@link #next} writes to. */
    public byte[] bytes() {
        return output.bytes();
    }

    /**
     * Inflates the next bytes.
     *
     * @return offset of these bytes; the next call may overwrite them
     * @throws EOFException if there are fewer
     * @throws ZipException if the data is not valid, or consists of tiny blocks
     */
    public int next(int length) throws IOException {
        if (!output.holds(length)) {
            output.moveUp();
            while (!output.holds(length)) {
                advance();
            }
        }
        takenBytes += length;
        return output.take(length);
    }

    private void advance() throws IOException {
        if (block == null) {
            if (atLastBlock) {
                throw new EOFException("the data inflates to fewer bytes than expected");
            }
            requireFewBlocks();
            atLastBlock = input.take(1) == 1;
            block = BlockHeader.read(input);
        }
        input.prepare();
        if (block.read(input, output)) {
            block = null;
        }
        input.requireData();
    }

    private void requireFewBlocks() throws ZipException {
        blocks++;
        if (blocks > MAX_EMPTY_BLOCKS + takenBytes / MIN_BLOCK_BYTES) {
            throw new ZipException("it is cut into %,d blocks for its first %,d bytes".formatted(blocks, takenBytes));
        }
    }
}
