package homeinventory.photos.stack.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one process of the tests at a time make what all of them use. It ends with the process at the latest. */
public final class BuildLock implements AutoCloseable {
    private final FileChannel file;

    private BuildLock(FileChannel file) {
        this.file = file;
    }

    /**
     * Waits until no other process holds the lock.
     *
     * @param folder what is made; the lock is a file beside it
     */
    public static BuildLock acquire(Path folder) {
        try {
            Files.createDirectories(folder.getParent());
            FileChannel file = FileChannel.open(
                    folder.resolveSibling(folder.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            file.lock();
            return new BuildLock(file);
        } catch (IOException e) {
            throw new UncheckedIOException("could not lock " + folder, e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("could not give back a lock of the build", e);
        }
    }
}
