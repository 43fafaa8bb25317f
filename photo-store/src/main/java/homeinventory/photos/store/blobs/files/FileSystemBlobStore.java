package homeinventory.photos.store.blobs.files;

import homeinventory.photos.store.blobs.BlobKeys;
import homeinventory.photos.store.blobs.BlobNotFoundException;
import homeinventory.photos.store.blobs.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Blobs as files below a root folder. Made for POSIX file systems: renaming is atomic, and folders can be synced.
 *
 * <p>Processes may share the root, also over a network file system that renames atomically.
 */
public final class FileSystemBlobStore implements BlobStore, AutoCloseable {

    private final Path root;
    private final Folders folders;
    private final ExecutorService hashing = HashFile.threads();

    /** Makes {@code root} if it is missing; throws if it cannot be made or written to. */
    public FileSystemBlobStore(Path root) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        this.folders = new Folders(this.root);
        try {
            Files.createDirectories(this.root);
        } catch (IOException e) {
            throw new IOException(
                    "cannot make storage folder " + this.root + "; set storage.dir to one that can be", e);
        }
        if (!Files.isWritable(this.root)) {
            throw new IOException("storage folder " + this.root + " is not writable; set storage.dir to one that is");
        }
    }

    private Path path(String key) {
        return root.resolve(BlobKeys.requireKey(key));
    }

    /** The path of a temporary file, or of an empty folder, whose key ends with a slash. */
    private Path pathOfUnfinished(String key) {
        int slash = key.lastIndexOf('/');
        String name = key.substring(slash + 1);
        if (!name.isEmpty() && !FileUpload.isTemporary(name)) {
            throw new IllegalArgumentException("\"" + key + "\" is neither a temporary file nor a folder");
        }
        return (slash < 0 ? root : path(key.substring(0, slash))).resolve(name);
    }

    @Override
    public Upload begin(String folder) throws IOException {
        Path path = path(folder);
        try {
            return new HashedUpload(folder, new FileUpload(folders, path), hashing);
        } catch (IOException e) {
            throw FullDisk.describe(e);
        }
    }

    @Override
    public void put(String key, byte[] content) throws IOException {
        Path blob = path(key);
        try {
            Folders.sync(publish(blob, content));
        } catch (IOException e) {
            throw FullDisk.describe(e);
        }
    }

    @Override
    public void putAll(Map<String, byte[]> contents) throws IOException {
        contents.keySet().forEach(BlobKeys::requireKey);
        try {
            List<Future<List<Path>>> published = publishAll(contents);
            requireAll(published);
            Set<Path> changed = new LinkedHashSet<>();
            published.forEach(folders -> changed.addAll(folders.resultNow()));
            Folders.sync(changed);
        } catch (IOException e) {
            throw FullDisk.describe(e);
        }
    }

    /** Side by side: a journalling file system makes files that are synced at the same time durable in one go. */
    private List<Future<List<Path>>> publishAll(Map<String, byte[]> contents) {
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            return contents.entrySet().stream()
                    .map(blob -> writers.submit(() -> publish(path(blob.getKey()), blob.getValue())))
                    .toList();
        }
    }

    /** @return the folders to sync */
    private List<Path> publish(Path blob, byte[] content) throws IOException {
        try (FileUpload upload = new FileUpload(folders, Folders.parent(blob))) {
            upload.write(ByteBuffer.wrap(content));
            return upload.publish(blob);
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
        return read(key, Files::readAllBytes);
    }

    @Override
    public InputStream open(String key, long offset, long length) throws IOException {
        return read(key, file -> FileRange.open(file, offset, length));
    }

    @Override
    public long size(String key) throws IOException {
        return read(key, Files::size);
    }

    @FunctionalInterface
    private interface Read<T> {
        T from(Path file) throws IOException;
    }

    /** Looks first, since a folder is no blob. Another process may still remove the file between the look and the read. */
    private <T> T read(String key, Read<T> read) throws IOException {
        Path file = path(key);
        if (!Files.isRegularFile(file)) {
            throw new BlobNotFoundException(key, null);
        }
        try {
            return read.from(file);
        } catch (NoSuchFileException e) {
            throw new BlobNotFoundException(key, e);
        }
    }

    @Override
    public void delete(String key) throws IOException {
        folders.removeIfEmpty(path(key));
    }

    @Override
    public void deleteAll(String folder) throws IOException {
        folders.removeWithContent(path(folder));
    }

    @Override
    public List<Entry> list(String folder, String after, int limit) throws IOException {
        return new ListFiles(after, limit).below(folder.isEmpty() ? root : path(folder), folder);
    }

    @Override
    public void remove(Entry entry) throws IOException {
        folders.removeIfEmpty(entry.isUnfinished() ? pathOfUnfinished(entry.key()) : path(entry.key()));
    }

    /** Ends the hashing threads once they are idle. Steps that were begun end, so no upload waits for one that never runs. */
    @Override
    public void close() {
        hashing.shutdown();
    }
}
