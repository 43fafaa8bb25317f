package homeinventory.photos.store.blobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A store's folder, and what a store that is opened anew or somebody who looks at the disk finds in it. */
record StorageFolder(Path root) {

    FileSystemBlobStore open() throws IOException {
        return new FileSystemBlobStore(root);
    }

    /** As {@link BlobStore#list} has them. */
    List<String> keys(String folder) throws IOException {
        try (Stream<String> keys = open().list(folder)) {
            return keys.toList();
        }
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
