package homeinventory.photos.store.blobs;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Has the system begin to write a file to the disk while the file grows, so that syncing it at the end finds little left to do.
 * A hint: it makes nothing durable and reports no error, the sync does. Where the system does not know of it, nothing happens.
 */
final class Writeback implements AutoCloseable {

    /** Smaller steps have disk and writer wait for each other's pages: several times the CPU (docs/adr/0055). */
    private static final long STEP_BYTES = 2L << 20;

    private static final Optional<SyncFileRange> SYSTEM = SyncFileRange.find();
    private static final int NONE = -1;

    private final Path file;
    private int descriptor = NONE;
    private long begun;

    Writeback(Path file) {
        this.file = file;
    }

    /** @param bytes from the file's beginning that are written and stay as they are */
    void upTo(long bytes) {
        long end = bytes - bytes % STEP_BYTES;
        if (end > begun) {
            SYSTEM.ifPresent(system -> begin(system, end - begun));
            begun = end;
        }
    }

    /** Small files never come here, so that they are not opened once more. */
    private void begin(SyncFileRange system, long bytes) {
        if (descriptor == NONE) {
            descriptor = system.open(file);
        }
        if (descriptor != NONE) {
            system.begin(descriptor, begun, bytes);
        }
    }

    @Override
    public void close() {
        if (descriptor != NONE) {
            SYSTEM.orElseThrow().close(descriptor);
            descriptor = NONE;
        }
    }
}
