package homeinventory.photos.worker.activities;

import homeinventory.photos.store.blobs.BlobNotFoundException;

/** The uploaded bytes are not in storage. */
public final class OriginalGoneException extends Exception {
    private static final long serialVersionUID = 1L;

    OriginalGoneException(String key, BlobNotFoundException cause) {
        super("no blob " + key, cause);
    }
}
