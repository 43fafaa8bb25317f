package homeinventory.photos.worker.activities;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.UnrenderablePhotoException.Reason;
import homeinventory.photos.model.FetchedOriginal;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.store.blobs.BlobStore;
import java.io.IOException;

/** Checks that the original is in storage and has the size that was uploaded. Rendering reads it later. */
public final class VerifyOriginal {
    private final BlobStore blobs;

    VerifyOriginal(BlobStore blobs) {
        this.blobs = blobs;
    }

    public FetchedOriginal verify(Attempt attempt) throws IOException, UnrenderablePhotoException {
        ThumbnailRequest request = attempt.request();
        long size = blobs.size(request.originalKey());
        if (size != request.byteSize()) {
            throw new UnrenderablePhotoException(
                    Reason.CORRUPT,
                    "The stored file is damaged: it has " + size + " bytes, " + request.byteSize() + " were uploaded.");
        }
        return new FetchedOriginal(request.originalKey(), size, attempt.number());
    }
}
