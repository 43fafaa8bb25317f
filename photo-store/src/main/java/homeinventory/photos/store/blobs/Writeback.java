package homeinventory.photos.store.blobs;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Has the system begin to write a file to the disk while the file grows, so that syncing it at the end finds little left to do.
 * A hint: it makes nothing durable and reports no error, the sync does. Where the system does not know of it, nothing happens.
 */
final class Writeback implements AutoCloseable {
    private static final Optional<SyncFileRange> SYSTEM = SyncFileRange.find();
    private static final int NONE = -1;

    private final Path file;
    private int descriptor = NONE;

    Writeback(Path file) {
        this.file = file;
    }

    /** Begins with a part of the file that stays as it is. The first time, the file is opened. */
    void begin(long from, long bytes) {
        SYSTEM.ifPresent(system -> begin(system, from, bytes));
    }

    private void begin(SyncFileRange system, long from, long bytes) {
        if (descriptor == NONE) {
            descriptor = system.open(file);
        }
        if (descriptor != NONE) {
            system.begin(descriptor, from, bytes);
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
