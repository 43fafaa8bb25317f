package homeinventory.photos.api.photos;

import homeinventory.photos.store.blobs.BlobStore;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Files of photos, to be sent. */
@Component
final class StoredFiles {
    private static final Logger log = LoggerFactory.getLogger(StoredFiles.class);

    private final BlobStore blobs;

    StoredFiles(BlobStore blobs) {
        this.blobs = blobs;
    }

    /**
     * A file that a row names.
     *
     * @throws homeinventory.photos.api.problems.ProblemException if it is gone, since its photo was deleted in this
     *     moment or somebody else removed it
     * @throws IOException if storage fails
     */
    Resource find(String key) throws IOException {
        try {
            return new FileSystemResource(blobs.file(key));
        } catch (NoSuchFileException e) {
            log.warn("{} is not in storage, though its photo had a row a moment ago", key, e);
            throw PhotoNotFound.problem();
        }
    }
}
