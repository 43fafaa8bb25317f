package homeinventory.photos.store.photos;

import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ProcessingStart;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the workers are with a photo. Every update names the generation it belongs to, so a late attempt never
 * overwrites a newer one, and is idempotent.
 *
 * <p>{@link #start} alone is not flushed to disk before it returns. A crash of PostgreSQL may forget it, and the photo is
 * {@code pending} again while its workflow goes on; so what follows a start also takes a photo that is
 * {@code pending}.
 */
public interface ThumbnailProgress {

    /** Counts the first attempt and moves {@code pending} to {@code processing}; see {@link ProcessingStart.State}. */
    ProcessingStart start(PhotoId photoId, int generation);

    /**
     * Notes that an attempt after the first begins. If the one before it never reported its failure, notes that it was
     * lost.
     *
     * @return false if the photo is gone, has a newer generation, or is {@code complete} or {@code failed}
     */
    boolean attemptStarted(PhotoId photoId, int generation, int attempt);

    /**
     * Notes that an attempt failed.
     *
     * @param nextAttemptAt when the next one begins; null after the last
     * @return false as for {@link #attemptStarted}
     */
    boolean attemptFailed(PhotoId photoId, int generation, int attempt, String error, @Nullable Instant nextAttemptAt);

    /**
     * Moves {@code processing} to {@code complete} with the thumbnails' keys. True also if that was done before.
     *
     * @return false if the photo is gone or has a newer generation
     * @throws IllegalStateException if this generation is marked failed
     */
    boolean complete(PhotoId photoId, int generation, GeneratedThumbnails thumbnails);

    /**
     * Moves {@code processing} to {@code failed}, or {@code pending} if its workflow ended before it began. True also if
     * that was done before.
     *
     * @return false if the photo is gone or has a newer generation
     * @throws IllegalStateException if this generation is complete
     */
    boolean fail(PhotoId photoId, int generation, String error);
}
