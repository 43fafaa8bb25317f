package homeinventory.photos.store.blobs;

class InMemoryBlobStoreTest extends BlobStoreContract {

    @Override
    protected BlobStore open() {
        return new InMemoryBlobStore();
    }
}
