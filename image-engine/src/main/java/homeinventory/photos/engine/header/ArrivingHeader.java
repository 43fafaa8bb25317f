package homeinventory.photos.engine.header;

import homeinventory.photos.engine.header.ArrivingBytes.MissingBytes;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Reads a photo's header while the photo comes in, wherever in the file the header is.
 *
 * <p>The header reader runs until it needs a byte that has not come yet. It runs again from the start as soon as that byte
 * and a window after it are there. Between the runs, only what it has read is kept. Which bytes are kept depends on the file,
 * not on the pieces in which it comes.
 */
public final class ArrivingHeader {
    /**
     * The readers' own limits need less: 10,000 parts of a header, and 65,535 EXIF entries of 12 bytes. Only as many stray bytes
     * before a picture need more.
     */
    static final int MAX_KEPT_BYTES = 2 << 20;

    private final ArrivingBytes bytes = new ArrivingBytes();
    private final HeaderReader reader;
    private boolean reading = true;

    public ArrivingHeader(HeaderReader reader) {
        this.reader = reader;
    }

    /** Takes the file's next bytes; the buffer's position stays. */
    public void receive(ByteBuffer next) {
        ByteBuffer rest = next.duplicate();
        while (reading && rest.hasRemaining()) {
            bytes.take(rest);
            if (bytes.isWindowFull()) {
                readOn();
            }
        }
        bytes.skip(rest, Long.MAX_VALUE);
    }

    /** The result is not used yet: only at the file's end it is known whether the skipped parts are there. */
    private void readOn() {
        try {
            reader.read(FileBytes.of(bytes));
            reading = false;
        } catch (UnreadableHeaderException _) {
            reading = false;
        } catch (MissingBytes missing) {
            bytes.moveWindow(missing.at);
            reading = !isTooLarge();
        }
    }

    /**
     * The result after the last byte, the same as the reader gives for the whole file.
     *
     * @return empty if the file is not a photo
     * @throws UnreadableHeaderException also if the header is spread over more than {@value #MAX_KEPT_BYTES} bytes
     */
    public Optional<PhotoHeader> header() throws UnreadableHeaderException {
        if (isTooLarge()) {
            throw new UnreadableHeaderException("its header has more than %,d bytes".formatted(MAX_KEPT_BYTES));
        }
        bytes.end();
        return reader.read(FileBytes.of(bytes));
    }

    private boolean isTooLarge() {
        return bytes.keptBytes() > MAX_KEPT_BYTES;
    }

    /** Reads the header of a file, or says that it is not a photo. */
    @FunctionalInterface
    public interface HeaderReader {
        Optional<PhotoHeader> read(FileBytes file) throws UnreadableHeaderException;
    }

    /** Whether all that the result depends on has come, but for the file's length. */
    boolean isRead() {
        return !reading;
    }

    /** What is kept at the moment, in bytes. */
    int keptBytes() {
        return bytes.keptBytes();
    }
}
