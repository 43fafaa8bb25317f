package homeinventory.photos.store.blobs.files;

import homeinventory.photos.store.blobs.BlobStore;
import homeinventory.photos.store.blobs.BlobStoreContract;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileSystemBlobStoreContractTest extends BlobStoreContract {

    @TempDir
    private Path root;

    @Override
    protected BlobStore open() throws IOException {
        return new FileSystemBlobStore(root);
    }
}
