package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.housekeeping.Swept;
import homeinventory.photos.model.housekeeping.Tally;
import homeinventory.photos.store.blobs.BlobInventory;
import homeinventory.photos.store.blobs.BlobInventory.PhotoFolder;
import homeinventory.photos.store.blobs.BlobInventory.StoredFile;
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
 * Removes files that no row knows of: those of uploads that died, of rows that never came, of deleted photos, and of
 * generations that are over. A file that was written to lately is never touched, nor is one beside it in a folder without
 * a row: a photo that is being uploaded has none yet.
 */
final class RemoveOrphans implements Chore {
    private static final Logger log = LoggerFactory.getLogger(RemoveOrphans.class);

    private final BlobInventory blobs;
    private final PhotoUpkeep photos;

    RemoveOrphans(BlobInventory blobs, PhotoUpkeep photos) {
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
        List<PhotoFolder> folders = blobs.folders(batch.place(), batch.size());
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
        List<StoredFile> files = blobs.files(folder);
        if (files.isEmpty()) {
            blobs.removeIfEmpty(folder);
        }
        if (photo == null && files.stream().anyMatch(file -> !file.writtenAt().isBefore(writtenBefore))) {
            return 0;
        }
        int removed = 0;
        for (StoredFile file : files) {
            if (file.writtenAt().isBefore(writtenBefore) && isOrphan(file, photo)) {
                blobs.remove(folder, file);
                log.info("{}/{} is removed: {}", folder.key(), file.path(), reason(photo));
                removed++;
            }
        }
        return removed;
    }

    private static boolean isOrphan(StoredFile file, @Nullable KnownPhoto photo) {
        return photo == null || file.temporary() || (file.generation() > 0 && !photo.needs(file.generation()));
    }

    private static String reason(@Nullable KnownPhoto photo) {
        return photo == null ? "there is no such photo" : "the photo does not need it";
    }
}
