package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.housekeeping.Swept;
import homeinventory.photos.model.housekeeping.Tally;
import homeinventory.photos.store.blobs.BlobStore;
import homeinventory.photos.store.blobs.PhotoFolders;
import homeinventory.photos.store.blobs.PhotoFolders.PhotoFolder;
import homeinventory.photos.store.blobs.PhotoFolders.StoredFile;
import homeinventory.photos.store.photos.PhotoUpkeep;
import homeinventory.photos.store.photos.PhotoUpkeep.KnownPhoto;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes files that no row needs: of uploads that died, of inserts that failed, of deleted photos, and of older generations.
 * It never touches a file that was written to lately, nor the files beside it if the photo has no row: it may be an upload
 * under way, whose row comes last.
 */
final class RemoveOrphans implements Chore {
    private static final Logger log = LoggerFactory.getLogger(RemoveOrphans.class);

    private final BlobStore blobs;
    private final PhotoUpkeep photos;

    RemoveOrphans(BlobStore blobs, PhotoUpkeep photos) {
        this.blobs = blobs;
        this.photos = photos;
    }

    @Override
    public ChorePlan plan() {
        return ChorePlan.resuming(30, "removeOrphans", "folders");
    }

    @Override
    public Swept sweep(Batch batch) throws IOException {
        Instant writtenBefore = batch.ago(batch.settings().orphanAge());
        List<PhotoFolder> folders = new PhotoFolders(blobs).list(batch.place(), batch.size());
        Map<PhotoId, KnownPhoto> known =
                photos.known(folders.stream().map(PhotoFolder::photoId).toList());
        int removed = 0;
        for (PhotoFolder folder : folders) {
            removed += tidy(folder, known.get(folder.photoId()), writtenBefore);
        }
        return new Swept(
                Map.of(Tally.FOLDERS_CHECKED, folders.size(), Tally.FILES_REMOVED, removed),
                folders.size() < batch.size() ? "" : folders.getLast().key());
    }

    private int tidy(PhotoFolder folder, @Nullable KnownPhoto found, Instant writtenBefore) throws IOException {
        KnownPhoto photo = found != null && found.workspaceId().equals(folder.workspaceId()) ? found : null;
        List<StoredFile> old = folder.files().stream()
                .filter(file -> file.entry().writtenAt().isBefore(writtenBefore))
                .toList();
        if (photo == null && old.size() < folder.files().size()) {
            return 0;
        }
        int removed = 0;
        for (StoredFile file : old) {
            if (isOrphan(file, photo)) {
                blobs.remove(file.entry());
                log.info("removed {} from storage: {}", file.entry().key(), reason(photo));
                removed++;
            }
        }
        return removed;
    }

    private static boolean isOrphan(StoredFile file, @Nullable KnownPhoto photo) {
        return photo == null
                || file.entry().isUnfinished()
                || (file.generation() > 0 && !photo.needs(file.generation()));
    }

    private static String reason(@Nullable KnownPhoto photo) {
        return photo == null ? "there is no such photo" : "the photo does not need it";
    }
}
