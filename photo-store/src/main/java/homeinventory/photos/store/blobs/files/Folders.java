package homeinventory.photos.store.blobs.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The folders below a root: made when a file needs them, removed when they are empty, by many processes at once. */
record Folders(Path root) {

    /** Another process may remove an empty folder just before a file is made in it, but hardly this often. */
    private static final int MAX_TRIES = 10;

    /** The folder that holds a path below the root. */
    static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent(), () -> path + " is in no folder");
    }

    /**
     * A file that was just made.
     *
     * @param changed the folders that have a new name in them, deepest first. The names are durable once these are synced
     */
    record NewFile(Path path, List<Path> changed) {}

    /** Makes an empty file with a unique name, and the folders that lead to it. */
    NewFile newFile(Path folder, String prefix, String suffix) throws IOException {
        Path file = folder.resolve(prefix + UUID.randomUUID() + suffix);
        Set<Path> changed = new LinkedHashSet<>(List.of(folder));
        NoSuchFileException last = null;
        for (int attempt = 1; attempt <= MAX_TRIES; attempt++) {
            try {
                make(folder, changed);
                return new NewFile(Files.createFile(file), List.copyOf(changed));
            } catch (NoSuchFileException e) {
                last = e;
            }
        }
        throw new IOException(
                "folder " + folder + " vanished " + MAX_TRIES + " times while a file was made in it", last);
    }

    private void make(Path folder, Set<Path> changed) throws IOException {
        if (folder.equals(root) || Files.isDirectory(folder)) {
            return;
        }
        // Synced even if another process makes the folder first, since that one may crash before it syncs.
        changed.add(parent(folder));
        make(parent(folder), changed);
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (Files.isDirectory(folder)) {
                return;
            }
            throw e;
        }
    }

    /** Makes the names in folders durable. */
    static void sync(Collection<Path> folders) throws IOException {
        for (Path folder : folders) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /**
     * Removes a file, or a folder that is empty, and then the folders above it, up to the first that is not empty or is the
     * root.
     */
    void removeIfEmpty(Path path) throws IOException {
        for (Path current = path; !current.equals(root); current = parent(current)) {
            try {
                Files.deleteIfExists(current);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
        }
    }

    /** Removes a folder and all that is in it. What others add meanwhile may stay. */
    void removeWithContent(Path folder) throws IOException {
        removeContent(folder);
        removeIfEmpty(folder);
    }

    private static void removeContent(Path folder) throws IOException {
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            for (Path path : content) {
                if (Files.isDirectory(path)) {
                    removeContent(path);
                }
                deleteUnlessRefilled(path);
            }
        } catch (NoSuchFileException e) {
            return; // removed by another thread or process
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static void deleteUnlessRefilled(Path path) throws IOException {
        try {
            Files.deleteIfExists(path);
        } catch (DirectoryNotEmptyException e) {
            return;
        }
    }
}
