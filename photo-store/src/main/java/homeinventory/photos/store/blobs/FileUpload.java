package homeinventory.photos.store.blobs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A blob being written under a temporary name in its final folder, so that one rename makes it visible. */
final class FileUpload implements AutoCloseable {

    private static final String PREFIX = ".upload-";
    private static final String SUFFIX = ".part";

    private final BlobPath paths;
    private final Folders folders;
    private final Path folder;
    private final Folders.NewFile temporary;
    private boolean committed;

    FileUpload(BlobPath paths, Folders folders, Path folder) throws IOException {
        this.paths = paths;
        this.folders = folders;
        this.folder = folder;
        this.temporary = folders.newFile(folder, PREFIX, SUFFIX);
    }

    /** Whether a file is an upload under way, or the rest of one whose process died. */
    static boolean isTemporary(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
    }

    /** Where to write the content. */
    Path file() {
        return temporary.path();
    }

    /** Makes the content durable and visible. */
    void commit(String key) throws IOException {
        for (Path changed : publish(key)) {
            Folders.sync(changed);
        }
    }

    /**
     * Commits but for the name, which is durable once the folders that this returns are synced, deepest first. The
     * content is synced before it gets the name: in a crash, a name must never outlive its bytes. Folders come last, since
     * journalling file systems have by then written most of what is new in them.
     */
    List<Path> publish(String key) throws IOException {
        Path blob = paths.of(key);
        if (!folder.equals(blob.getParent())) {
            throw new IllegalArgumentException(
                    "key \"" + key + "\" is not in folder \"" + paths.key(folder) + "\", where the upload began");
        }
        try (FileChannel channel = FileChannel.open(temporary.path(), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(temporary.path(), blob, StandardCopyOption.ATOMIC_MOVE);
        committed = true;
        return temporary.changed();
    }

    @Override
    public void close() throws IOException {
        if (!committed) {
            Files.deleteIfExists(temporary.path());
            folders.removeIfEmpty(folder);
        }
    }
}
