package homeinventory.photos.store.blobs.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A blob being written under a temporary name in its final folder, so that one rename makes it visible. */
final class FileUpload implements AutoCloseable {

    private static final String PREFIX = ".upload-";
    private static final String SUFFIX = ".part";

    private final Folders folders;
    private final Path folder;
    private final Folders.NewFile temporary;
    private @Nullable FileChannel channel;
    private long size;
    private boolean isPublished;

    FileUpload(Folders folders, Path folder) throws IOException {
        this.folders = folders;
        this.folder = folder;
        this.temporary = folders.newFile(folder, PREFIX, SUFFIX);
    }

    /** Whether a file's name says that it is an upload under way, or what is left of one whose process died. */
    static boolean isTemporary(String name) {
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
    }

    Path path() {
        return temporary.path();
    }

    /** How many bytes have been written. */
    long size() {
        return size;
    }

    void write(ByteBuffer bytes) throws IOException {
        FileChannel file = open();
        while (bytes.hasRemaining()) {
            size += file.write(bytes);
        }
    }

    /** Reads what has been written; another thread may do so if something has. */
    int read(ByteBuffer target, long position) throws IOException {
        return open().read(target, position);
    }

    private FileChannel open() throws IOException {
        if (channel == null) {
            channel = FileChannel.open(temporary.path(), StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
        return channel;
    }

    /**
     * Makes the content durable and visible. The name is durable once the folders that this returns are synced, deepest
     * first. The content is synced before it gets the name: in a crash, a name must never outlive its bytes. Folders come
     * last, since journalling file systems have by then written most of what is new in them.
     */
    List<Path> publish(Path blob) throws IOException {
        open().force(true);
        Files.move(temporary.path(), blob, StandardCopyOption.ATOMIC_MOVE);
        isPublished = true;
        return temporary.changed();
    }

    @Override
    public void close() throws IOException {
        try (FileChannel _ = channel) {
            if (!isPublished) {
                Files.deleteIfExists(temporary.path());
                folders.removeIfEmpty(folder);
            }
        }
    }
}
