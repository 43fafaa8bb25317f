package homeinventory.photos.store.blobs.files;

import homeinventory.photos.store.blobs.BlobKeys;
import homeinventory.photos.store.blobs.BlobStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;

/**
 * An upload that other threads hash while it comes in, so that little is left to do after its last byte (docs/adr/0049).
 */
final class HashedUpload implements BlobStore.Upload {
    private final String folder;
    private final FileUpload file;
    private final HashFile hash;

    HashedUpload(String folder, FileUpload file, Executor hashing) {
        this.folder = folder;
        this.file = file;
        this.hash = new HashFile(file, hashing);
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        try {
            file.write(bytes);
        } catch (IOException e) {
            throw FullDisk.describe(e);
        }
        hash.written(file.size());
    }

    /** Hashing the last part and waiting for the disk happen at the same time. */
    @Override
    public byte[] commit(String key) throws IOException {
        String name = BlobKeys.requireKeyIn(folder, key).substring(folder.length() + 1);
        hash.end(file.size());
        try {
            Folders.sync(file.publish(file.path().resolveSibling(name)));
        } catch (IOException e) {
            throw FullDisk.describe(e);
        }
        return hash.result();
    }

    @Override
    public void close() throws IOException {
        try (file;
                hash) {}
    }
}
