package homeinventory.photos.store.blobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        FileUpload upload = new FileUpload(paths, folders, paths.of(folder));
        try {
            return new DigestingUpload(upload);
        } catch (IOException e) {
            try (upload) { // which keeps this failure, whatever closing comes to
                throw e;
            }
        }
    }

    @Override
    public void put(String key, byte[] content) throws IOException {
        for (Path folder : publish(key, content)) {
            Folders.sync(folder);
        }
    }

    @Override
    public void putAll(Map<String, byte[]> contents) throws IOException {
        List<Future<List<Path>>> published = publishAll(contents);
        requireAll(published);
        Set<Path> changed = new LinkedHashSet<>();
        published.forEach(folders -> changed.addAll(folders.resultNow()));
        for (Path folder : changed) {
            Folders.sync(folder);
        }
    }

    /** Side by side: a journalling file system makes files that are synced at the same time durable in one go. */
    private List<Future<List<Path>>> publishAll(Map<String, byte[]> contents) {
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            return contents.entrySet().stream()
                    .map(blob -> writers.submit(() -> publish(blob.getKey(), blob.getValue())))
                    .toList();
        }
    }

    /** @return the folders to sync */
    private List<Path> publish(String key, byte[] content) throws IOException {
        try (FileUpload upload = new FileUpload(paths, folders, Folders.parent(paths.of(key)))) {
            Files.write(upload.file(), content);
            return upload.publish(key);
        }
    }

    private static void requireAll(List<? extends Future<?>> ended) throws IOException {
        List<Throwable> failures = ended.stream()
                .filter(write -> write.state() == Future.State.FAILED)
                .map(Future::exceptionNow)
                .toList();
        if (!failures.isEmpty()) {
            Throwable first = failures.getFirst();
            var failure = new IOException(
                    "%d of %d blobs could not be stored: %s".formatted(failures.size(), ended.size(), first), first);
            failures.stream().skip(1).forEach(failure::addSuppressed);
            throw failure;
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
