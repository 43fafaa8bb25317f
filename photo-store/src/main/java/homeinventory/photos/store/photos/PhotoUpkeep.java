package homeinventory.photos.store.photos;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What housekeeping asks of the photos, a bounded number of rows at a time. */
public interface PhotoUpkeep {

    /**
     * Looks at unfinished photos, in an order of the store's own, and picks those on which nothing has happened for a
     * while: a pending one that was dispatched and not begun, a processing one that is past its next attempt.
     *
     * @param after {@link StalePage#next()} of the page before; empty for the first
     * @param limit most photos to look at
     * @param idleSince when something must have happened for a photo not to be picked
     */
    StalePage stale(String after, int limit, Instant idleSince);

    /** Which files the rows of photos know of; those without a row are left out. */
    Map<PhotoId, KnownPhoto> known(Collection<PhotoId> photoIds);

    /**
     * Forgets idempotency keys, those of the oldest photos first. Age is that of the photo's id, which its key is as old as.
     *
     * @param limit most keys to forget
     * @return how many were forgotten
     */
    int forgetIdempotencyKeys(Instant before, int limit);

    /** Whether uploads of any workspace wait for their first attempt or are in it. What is less urgent waits for them. */
    boolean hasWaitingUploads();

    /**
     * A photo that is unfinished and on which nothing happens.
     *
     * @param attempts begun for this generation so far
     */
    record StalePhoto(ThumbnailRequest request, int attempts) {}

    /**
     * Some of the unfinished photos.
     *
     * @param looked how many were looked at
     * @param next where the next page begins; empty if this is the last one
     */
    record StalePage(int looked, List<StalePhoto> stale, String next) {}

    /** What a row says about a photo's files. */
    record KnownPhoto(WorkspaceId workspaceId, int generation, ThumbnailStatus status) {

        /** Whether files of a generation are, or may come to be, those that are served. */
        public boolean needs(int fileGeneration) {
            return fileGeneration > generation || (fileGeneration == generation && status != ThumbnailStatus.FAILED);
        }
    }
}
