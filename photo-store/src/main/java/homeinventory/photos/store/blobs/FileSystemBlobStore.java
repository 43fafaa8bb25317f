package homeinventory.photos.store.blobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Blobs as files below a root folder. Made for POSIX file systems: renaming is atomic, and folders can be synced.
 *
 * <p>Processes may share the root, also over a network file system that renames atomically.
 */
final class FileSystemBlobStore implements BlobStore {

    private final BlobPath paths;
    private final Folders folders;

    /** A store below {@code root}, which is made if it is missing. */
    FileSystemBlobStore(Path root) throws IOException {
        Path folder = root.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IOException("cannot make storage folder " + folder + "; set storage.dir to one that can be", e);
        }
        if (!Files.isWritable(folder)) {
            throw new IOException("storage folder " + folder + " is not writable; set storage.dir to one that is");
        }
        this.paths = new BlobPath(folder);
        this.folders = new Folders(folder);
    }

    @Override
    public Upload begin(String folder) throws IOException {
        return new FileUpload(paths, folders, paths.of(folder));
    }

    @Override
    public void put(String key, byte[] content) throws IOException {
        putAll(Map.of(key, content));
    }

    @Override
    public void putAll(Map<String, byte[]> contents) throws IOException {
        Set<Path> changed = new LinkedHashSet<>();
        for (Map.Entry<String, byte[]> blob : contents.entrySet()) {
            Path folder = Folders.parent(paths.of(blob.getKey()));
            try (FileUpload upload = new FileUpload(paths, folders, folder)) {
                Files.write(upload.file(), blob.getValue());
                changed.addAll(upload.publish(blob.getKey()));
            }
        }
        for (Path folder : changed) {
            Folders.sync(folder);
        }
    }

    @Override
    public byte[] get(String key) throws IOException {
        return Files.readAllBytes(file(key));
    }

    @Override
    public Path file(String key) throws IOException {
        Path path = paths.of(key);
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(key, null, "no such blob below " + paths.root());
        }
        return path;
    }

    @Override
    public long size(String key) throws IOException {
        return Files.size(file(key));
    }

    @Override
    public void delete(String key) throws IOException {
        Path path = paths.of(key);
        Files.deleteIfExists(path);
        folders.removeIfEmpty(Folders.parent(path));
    }

    @Override
    public void deleteAll(String folder) throws IOException {
        folders.removeWithContent(paths.of(folder));
    }

    @Override
    public Stream<String> list(String folder) throws IOException {
        Path start = folder.isEmpty() ? paths.root() : paths.of(folder);
        return Folders.files(start)
                .filter(file -> !FileUpload.isTemporary(file))
                .map(paths::key);
    }
}
