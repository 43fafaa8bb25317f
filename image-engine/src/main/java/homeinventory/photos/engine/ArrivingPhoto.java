package homeinventory.photos.engine;

import homeinventory.photos.engine.header.ArrivingHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import java.nio.ByteBuffer;

/**
 * One photo that is probed while its bytes come in. It holds a few KB, in the worst case some MB, and never the whole file. For
 * use by one thread at a time.
 */
public final class ArrivingPhoto {
    private final HeaderProbe probe;
    private final ArrivingHeader header = new ArrivingHeader(PhotoFormats::readHeader);

    ArrivingPhoto(HeaderProbe probe) {
        this.probe = probe;
    }

    /** Takes the file's next bytes. The buffer's position and limit stay as they are, and no byte of it is needed later. */
    public void receive(ByteBuffer bytes) {
        header.receive(bytes);
    }

    /** The result; to be asked for once, after the last byte. It depends on the file, not on the pieces in which it came. */
    public ProbeResult result() {
        try {
            return header.header().map(probe::judge).orElseGet(ProbeResult.NotAPhoto::new);
        } catch (UnreadableHeaderException e) {
            return new ProbeResult.Unreadable("This photo cannot be read: " + e.getMessage() + ".");
        }
    }
}
