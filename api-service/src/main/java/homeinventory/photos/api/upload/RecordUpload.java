package homeinventory.photos.api.upload;

import homeinventory.photos.api.limits.UploadLimits;
import homeinventory.photos.store.blobs.BlobKeys;
import homeinventory.photos.store.blobs.BlobStore;
import homeinventory.photos.store.photos.InsertResult;
import homeinventory.photos.store.photos.NewPhoto;
import homeinventory.photos.store.photos.NothingInsertedException;
import homeinventory.photos.store.photos.PhotoCatalogue;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Inserts the row of a stored original. Removes the original if there will be no row. */
@Component
final class RecordUpload {
    private static final Logger log = LoggerFactory.getLogger(RecordUpload.class);

    /**
     * The pool does not check connections that were used in the last half second, and all may have broken at once. After a
     * second it checks them.
     */
    private final RetryTemplate retry = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(1)
            .delay(Duration.ofSeconds(1))
            .excludes(DuplicateKeyException.class)
            .build());

    private final PhotoCatalogue catalogue;
    private final UploadLimits limits;
    private final BlobStore blobs;

    RecordUpload(PhotoCatalogue catalogue, UploadLimits limits, BlobStore blobs) {
        this.catalogue = catalogue;
        this.limits = limits;
        this.blobs = blobs;
    }

    /** Inserts the row and returns what became of it. The original is removed unless the photo was inserted. */
    InsertResult insert(NewPhoto photo, UploadTerms terms) throws IOException {
        InsertResult result;
        try {
            result = insertRow(photo, terms);
        } catch (NothingInsertedException | DataIntegrityViolationException notInserted) {
            removeOriginal(photo);
            throw notInserted;
        } catch (RuntimeException unclear) {
            result = insertAgain(photo, terms, unclear);
        }
        if (!(result instanceof InsertResult.Inserted)) {
            removeOriginal(photo);
        }
        return result;
    }

    /**
     * After a connection broke, the insert may be committed, still under way, or lost (docs/adr/0042). A query would miss one
     * under way, but a second insert of the same id waits for it. If that fails too, the original stays: housekeeping can
     * remove a superfluous file later, but a row without its file is a lost photo.
     */
    private InsertResult insertAgain(NewPhoto photo, UploadTerms terms, RuntimeException failure) {
        try {
            InsertResult second = retry.execute(() -> insertRow(photo, terms));
            return findInserted(photo).orElse(second);
        } catch (RetryException again) {
            if (again.getCause() instanceof DuplicateKeyException) {
                return findInserted(photo).orElseThrow(() -> failure); // deleted since then
            }
            failure.addSuppressed(again);
            log.warn(
                    "not known whether photo {} has a row, so {} is kept. Housekeeping removes it if there is no row",
                    photo.id(),
                    photo.originalKey());
            throw failure;
        }
    }

    /** The row decides, not the second insert's result: the key or the content may be taken by the first insert. */
    private Optional<InsertResult> findInserted(NewPhoto photo) {
        return catalogue.find(photo.workspaceId(), photo.id()).map(InsertResult.Inserted::new);
    }

    private InsertResult insertRow(NewPhoto photo, UploadTerms terms) {
        IdempotencyKey key = terms.idempotencyKey();
        return catalogue.insert(photo, key == null ? null : key.value(), terms.onDuplicate());
    }

    private void removeOriginal(NewPhoto photo) throws IOException {
        limits.giveBack(photo.workspaceId(), photo.byteSize());
        blobs.deleteAll(BlobKeys.photoFolder(photo.workspaceId(), photo.id()));
    }
}
