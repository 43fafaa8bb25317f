package homeinventory.photos.stack.chaos;

import homeinventory.photos.stack.state.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/** A small ext4 file system in a file, that can be full, read-only or stalled. Only root can make one, on Linux. */
final class LoopDisk implements AutoCloseable {
    private static final int SIZE_MEGABYTES = 256;
    private static final int BLOCK_BYTES = 4096;

    private final Path folder;

    private LoopDisk(Path folder) {
        this.folder = folder;
    }

    /** Whether this machine allows it; asked by JUnit before a test class that needs one. */
    static boolean canBeMade() {
        try {
            Path home = Files.createTempDirectory("disk");
            try {
                mount(home).close();
                return true;
            } finally {
                FileSystemUtils.deleteRecursively(home);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return false;
        }
    }

    /** Creates one in an empty folder. */
    static LoopDisk mount(Path home) throws IOException {
        Path image = home.resolve("image");
        Path folder = Files.createDirectory(home.resolve("mounted"));
        Command.run("truncate", "--size=" + SIZE_MEGABYTES + "M", image.toString());
        // No blocks are reserved for root: a full disk is full for every user.
        Command.run("mkfs.ext4", "-q", "-F", "-m", "0", image.toString());
        // Without access times, reading does not write; otherwise it would stall too.
        Command.run("mount", "-o", "loop,noatime", image.toString(), folder.toString());
        Command.run("rmdir", folder.resolve("lost+found").toString());
        return new LoopDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /** Fills the last block. */
    void fill() throws IOException {
        try (var file = Files.newOutputStream(filler())) {
            byte[] block = new byte[BLOCK_BYTES];
            while (Files.getFileStore(folder).getUsableSpace() > 0) {
                file.write(block);
            }
        } catch (IOException e) {
            if (Files.getFileStore(folder).getUsableSpace() > BLOCK_BYTES) {
                throw e;
            }
        }
    }

    void makeRoom() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    /** Fails while a file is open for writing, so it is retried until there is none. */
    void readOnly() {
        Awaitility.await("a moment without a file open for writing")
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(() -> {
                    remount("ro");
                    return true;
                });
    }

    void writable() {
        remount("rw");
    }

    private void remount(String mode) {
        Command.run("mount", "-o", "remount," + mode, folder.toString());
    }

    /** Every write waits until {@link #thaw}. */
    void freeze() {
        Command.run("fsfreeze", "--freeze", folder.toString());
    }

    void thaw() {
        Command.run("fsfreeze", "--unfreeze", folder.toString());
    }

    @Override
    public void close() {
        Command.run("umount", folder.toString());
    }
}
