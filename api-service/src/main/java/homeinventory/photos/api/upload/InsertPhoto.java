package homeinventory.photos.api.upload;

import homeinventory.photos.store.blobs.BlobKeys;
import homeinventory.photos.store.blobs.BlobStore;
import homeinventory.photos.store.photos.InsertResult;
import homeinventory.photos.store.photos.NewPhoto;
import homeinventory.photos.store.photos.NothingInsertedException;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.PhotoCatalogue;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Inserts the row of a stored original, and removes the original again where there is to be no row. */
@Component
final class InsertPhoto {
    private static final Logger log = LoggerFactory.getLogger(InsertPhoto.class);

    private final PhotoCatalogue catalogue;
    private final BlobStore blobs;

    InsertPhoto(PhotoCatalogue catalogue, BlobStore blobs) {
        this.catalogue = catalogue;
        this.blobs = blobs;
    }

    InsertResult insert(NewPhoto photo, @Nullable IdempotencyKey key) throws IOException {
        InsertResult result;
        try {
            result = catalogue.insert(photo, key == null ? null : key.value());
        } catch (NothingInsertedException noRow) {
            removeOriginal(photo);
            throw noRow;
        } catch (RuntimeException failure) {
            return new InsertResult.Inserted(findInserted(photo, failure));
        }
        if (!(result instanceof InsertResult.Inserted)) {
            removeOriginal(photo);
        }
        return result;
    }

    /**
     * A connection that breaks during the commit leaves open whether there is a row, so the database is asked. Where it
     * cannot tell either, the original stays: one too many can be swept later, but a row without one is a lost photo.
     */
    private Photo findInserted(NewPhoto photo, RuntimeException failure) throws IOException {
        Optional<Photo> inserted;
        try {
            inserted = catalogue.find(photo.workspaceId(), photo.id());
        } catch (RuntimeException unknown) {
            failure.addSuppressed(unknown);
            log.warn("not known whether photo {} has a row, so {} is kept", photo.id(), photo.originalKey());
            throw failure;
        }
        if (inserted.isEmpty()) {
            removeOriginal(photo);
            throw failure;
        }
        return inserted.get();
    }

    private void removeOriginal(NewPhoto photo) throws IOException {
        blobs.deleteAll(BlobKeys.photoFolder(photo.workspaceId(), photo.id()));
    }
}
