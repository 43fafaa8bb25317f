package homeinventory.photos.stack.state;

import homeinventory.photos.stack.report.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of all state, locked for one stack at a time. The operating system releases the lock when the process ends,
 * also after a crash.
 */
public final class StateFolder implements AutoCloseable {
    /** Marks a state folder, so that the stack never uses a folder with other files. */
    private static final String MARKER = "layout-version";

    private static final String LAYOUT = "1";
    private static final String OPTION = "--local-stack.home";

    private final Path home;
    private final FileChannel lock;

    private StateFolder(Path home, FileChannel lock) {
        this.home = home;
        this.lock = lock;
    }

    /**
     * Opens a state folder, or creates it.
     *
     * @throws StartFailure if it cannot be used, holds other files, or is in use
     */
    public static StateFolder open(Path path) {
        Path home = path.toAbsolutePath().normalize();
        try {
            create(home);
            FileChannel lock = lock(home);
            Files.writeString(home.resolve(MARKER), LAYOUT);
            return new StateFolder(home, lock);
        } catch (FileAlreadyExistsException e) {
            throw new StartFailure(
                    "state folder %s: %s is a file; choose a folder with %s=<folder>"
                            .formatted(home, e.getMessage(), OPTION),
                    e);
        } catch (IOException e) {
            throw new StartFailure(
                    "state folder %s cannot be written (%s); make it writable or choose another with %s=<folder>"
                            .formatted(home, describe(e), OPTION),
                    e);
        }
    }

    private static void create(Path home) throws IOException {
        if (Files.isDirectory(home)) {
            requireStateFolder(home);
            return;
        }
        Files.createDirectories(home);
        // It holds private photos and the password of the database.
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    }

    private static void requireStateFolder(Path home) throws IOException {
        Path marker = home.resolve(MARKER);
        if (Files.exists(marker)) {
            String layout = Files.readString(marker).strip();
            if (!layout.equals(LAYOUT)) {
                throw new StartFailure(
                        "state folder %s has layout \"%s\", this version needs \"%s\"; choose another with %s=<folder>"
                                .formatted(home, layout, LAYOUT, OPTION));
            }
            return;
        }
        try (Stream<Path> entries = Files.list(home)) {
            if (entries.findAny().isPresent()) {
                throw new StartFailure(
                        "%s holds other files and is no state folder; choose an empty or new one with %s=<folder>"
                                .formatted(home, OPTION));
            }
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        Path file = home.resolve("lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw inUse(home, e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw inUse(home, null);
    }

    private static StartFailure inUse(Path home, @Nullable Exception cause) {
        return new StartFailure(
                "state folder %s is in use by another stack; stop that one or choose another with %s=<folder>"
                        .formatted(home, OPTION),
                cause);
    }

    private StartFailure broken(Path path, IOException cause) {
        return new StartFailure(
                "state folder %s is broken: %s cannot be created (%s); repair it or choose another with %s=<folder>"
                        .formatted(home, path, describe(cause), OPTION),
                cause);
    }

    private static String describe(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    /** The folder itself, absolute. */
    public Path path() {
        return home;
    }

    /** A folder inside, created if needed. A {@link StartFailure} says why it cannot be created. */
    public Path folder(String name) {
        Path folder = home.resolve(name);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw broken(folder, e);
        }
    }

    /**
     * An empty log file for a child process. The file of the previous start is kept beside it.
     *
     * @throws StartFailure if it cannot be made
     */
    public Path freshLog(String name) {
        Path log = folder("logs").resolve(name + ".log");
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            return Files.createFile(log);
        } catch (IOException e) {
            throw broken(log, e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("lock of state folder " + home + " could not be released", e);
        }
    }
}
