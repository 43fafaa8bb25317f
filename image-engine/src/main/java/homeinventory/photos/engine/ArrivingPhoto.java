package homeinventory.photos.engine;

import homeinventory.photos.engine.header.ArrivingBytes;
import homeinventory.photos.engine.header.ArrivingBytes.MissingBytes;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * One photo that is judged by its header while its bytes come in, wherever in the file the header is. No pixel is decoded. For
 * use by one thread at a time.
 *
 * <p>The header reader runs until it needs a byte that has not come yet. It runs again from the start when that byte and a
 * window after it have come. Between the runs, only the bytes that it read are kept: usually a few KB. Which bytes are kept
 * depends on the file, not on the pieces in which it comes.
 */
public final class ArrivingPhoto {
    /**
     * The readers' own limits need less: 10,000 parts of a header, and 65,535 EXIF entries of 12 bytes. Only as many stray bytes
     * before a picture need more.
     */
    static final int MAX_KEPT_BYTES = 2 << 20;

    private final ImageLimits limits;
    private final ArrivingBytes bytes = new ArrivingBytes();
    private boolean reading = true;

    public ArrivingPhoto(ImageLimits limits) {
        this.limits = limits;
    }

    /** Takes the file's next bytes. The buffer's position and limit stay as they are, and it may be reused afterwards. */
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
            PhotoFormats.readHeader(FileBytes.of(bytes));
            reading = false;
        } catch (UnreadableHeaderException _) {
            reading = false;
        } catch (MissingBytes missing) {
            bytes.moveWindow(missing.at());
            reading = !isTooLarge();
        }
    }

    /** The result. Call it once, after the last byte. */
    public ProbeResult result() {
        try {
            return header().map(this::judge).orElseGet(ProbeResult.NotAPhoto::new);
        } catch (UnreadableHeaderException e) {
            return new ProbeResult.Unreadable("This photo cannot be read: " + e.getMessage() + ".");
        }
    }

    private ProbeResult judge(PhotoHeader header) {
        return header.longSide() > limits.maxSidePixels()
                ? new ProbeResult.TooLarge(header.width(), header.height())
                : new ProbeResult.Accepted(header.format(), header.displayedWidth(), header.displayedHeight());
    }

    /** The same as {@link PhotoFormats#readHeader} for the whole file, unless too many bytes would have to be kept. */
    Optional<PhotoHeader> header() throws UnreadableHeaderException {
        if (isTooLarge()) {
            throw new UnreadableHeaderException("its header has more than %,d bytes".formatted(MAX_KEPT_BYTES));
        }
        bytes.end();
        return PhotoFormats.readHeader(FileBytes.of(bytes));
    }

    private boolean isTooLarge() {
        return bytes.keptBytes() > MAX_KEPT_BYTES;
    }

    /** Whether the result depends on no later byte, except for the file's length. */
    boolean isRead() {
        return !reading;
    }

    int keptBytes() {
        return bytes.keptBytes();
    }
}
