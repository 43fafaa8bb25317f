package homeinventory.photos.api.photos;

import homeinventory.photos.store.blobs.BlobNotFoundException;
import homeinventory.photos.store.blobs.BlobStore;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds the files of photos, for answers. */
@Component
final class StoredFiles {
    private static final Logger log = LoggerFactory.getLogger(StoredFiles.class);

    private final BlobStore blobs;

    StoredFiles(BlobStore blobs) {
        this.blobs = blobs;
    }

    /** A file that a row names. Throws if it is gone: its photo was deleted a moment ago, or it was removed by hand. */
    BlobResource find(String key) throws IOException {
        try {
            return new BlobResource(blobs, key, blobs.size(key));
        } catch (BlobNotFoundException e) {
            log.warn(
                    "{} is not in storage, though its photo had a row a moment ago. The download is answered with 404. If the"
                            + " photo still exists, restore the file from a backup or delete the photo",
                    key,
                    e);
            throw PhotoNotFound.problem();
        }
    }
}
