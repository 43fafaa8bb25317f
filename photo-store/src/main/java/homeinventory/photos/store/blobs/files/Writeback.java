package homeinventory.photos.store.blobs.files;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Makes the system begin to write a file to the disk while the file grows, so that syncing it at the end takes less time. It is a
 * hint: only the sync makes the file durable and reports errors. On other systems than Linux it does nothing.
 *
 * <p>The native calls block a platform thread, and would pin a virtual one.
 */
final class Writeback implements AutoCloseable {
    private static final Optional<SyncFileRange> SYSTEM = SyncFileRange.find();
    private static final int NONE = -1;

    private final Path file;
    private int descriptor = NONE;

    Writeback(Path file) {
        this.file = file;
    }

    /** Begins with a part of the file that will not change. The first call opens the file. */
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
