package homeinventory.photos.store.blobs.files;

import homeinventory.photos.store.blobs.BlobStore.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A store's folder: what a newly opened store lists, and which files are really there. */
record StorageFolder(Path root) {

    FileSystemBlobStore open() throws IOException {
        return new FileSystemBlobStore(root);
    }

    /** The first hundred keys, also those of unfinished uploads. */
    List<String> keys() throws IOException {
        return open().list("", "", 100).stream().map(Entry::key).toList();
    }

    /** Paths below the root, temporary files too, sorted. */
    List<String> filesAndFolders() {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> !path.equals(root))
                    .map(path -> root.relativize(path).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
