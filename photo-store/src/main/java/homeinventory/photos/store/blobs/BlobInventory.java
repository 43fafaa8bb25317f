package homeinventory.photos.store.blobs;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** What is in storage, whether a row knows of it or not; for housekeeping. */
public interface BlobInventory {

    /**
     * Folders of photos, in the order of their keys. What is not named like one is left out, so that nothing is ever
     * removed that the service did not write.
     *
     * @param after {@link PhotoFolder#key()} of the last folder before; empty for the first
     * @param limit most folders to return
     */
    List<PhotoFolder> folders(String after, int limit) throws IOException;

    /** Every file of a folder, also those of uploads under way. */
    List<StoredFile> files(PhotoFolder folder) throws IOException;

    /** Removes a file, if it is there, and the folders that it leaves empty. */
    void remove(PhotoFolder folder, StoredFile file) throws IOException;

    /** Removes a folder if there is nothing in it. */
    void removeIfEmpty(PhotoFolder folder) throws IOException;

    /** Where everything of a photo is kept. */
    record PhotoFolder(WorkspaceId workspaceId, PhotoId photoId) {

        /** The folder's key. */
        public String key() {
            return BlobKeys.photoFolder(workspaceId, photoId);
        }
    }

    /**
     * A file.
     *
     * @param path below the photo's folder
     * @param writtenAt when it was last written to
     * @param generation whose thumbnails' folder it is in; 0 for one beside the original
     * @param temporary whether it is an upload under way, or the rest of one whose process died
     */
    record StoredFile(String path, Instant writtenAt, int generation, boolean temporary) {}
}
