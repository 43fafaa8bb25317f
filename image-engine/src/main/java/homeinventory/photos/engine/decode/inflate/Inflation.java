package homeinventory.photos.engine.decode.inflate;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Inflates data of zlib's format (RFC 1950), so much at a time as is asked for. Its check sum is not looked at, as a PNG's
 * chunks have sums of their own.
 */
public final class Inflation {
    private static final int METHOD_DEFLATE = 8;
    private static final int DICTIONARY = 0x20;
    /** Encoders begin a block after some ten thousand bytes. One of next to nothing costs as much as a large one. */
    private static final int FEWEST_BLOCK_BYTES = 64;

    private static final int BLOCKS_WITHOUT_BYTES = 1000;

    private final BitInput input;
    private final Output output;
    private @Nullable Block block;
    private boolean atLastBlock;
    private long blocks;
    private long takenBytes;

    /**
     * Reads the header.
     *
     * @param mostAtOnce how many bytes will be asked for at most
     * @throws ZipException if it is not zlib's
     */
    public Inflation(InputStream compressed, int mostAtOnce) throws IOException {
        input = new BitInput(compressed);
        output = new Output(mostAtOnce);
        int method = input.take(8);
        int flags = input.take(8);
        boolean isZlib = (method & 0xf) == METHOD_DEFLATE && (method << 8 | flags) % 31 == 0;
        if (!isZlib || (flags & DICTIONARY) != 0) {
            throw new ZipException("data of method %d with flags %d is not known".formatted(method, flags));
        }
    }

    /** Where {@link #next} leaves its bytes. */
    public byte[] bytes() {
        return output.bytes();
    }

    /**
     * Inflates the next bytes.
     *
     * @return offset of these bytes; they may be overwritten by the next call
     * @throws EOFException if there are fewer
     * @throws ZipException if the data makes no sense, or is cut into blocks of next to nothing
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
        if (blocks > BLOCKS_WITHOUT_BYTES + takenBytes / FEWEST_BLOCK_BYTES) {
            throw new ZipException("it is cut into %,d blocks for its first %,d bytes".formatted(blocks, takenBytes));
        }
    }
}
