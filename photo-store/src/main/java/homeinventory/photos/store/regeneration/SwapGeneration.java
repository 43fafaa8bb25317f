package homeinventory.photos.store.regeneration;

import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.regeneration.RegenerationId;
import homeinventory.photos.store.regeneration.RegenerationProgress.Swap;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Replaces a photo's generation with the next one in one statement. The photo is {@code complete} all the time. */
final class SwapGeneration {

    private final JdbcClient jdbc;
    private final String worker;

    /** @param worker name of the process that renders the photos */
    SwapGeneration(JdbcClient jdbc, String worker) {
        this.jdbc = jdbc;
        this.worker = worker;
    }

    Swap swap(RegenerationId id, ThumbnailRequest request, GeneratedThumbnails thumbnails, Instant startedAt) {
        int updated = jdbc.sql("""
                        UPDATE warehouse.photos
                        SET generation = :generation, thumbnail_generation = :generation, regeneration_id = :id,
                            thumbnail_small_path = :small, thumbnail_medium_path = :medium,
                            thumbnail_large_path = :large, thumb_hash = :thumbHash, thumbnail_attempts = 1,
                            attempt_worker = :worker, attempt_started_at = :startedAt, attempt_ended_at = now(),
                            updated_at = now()
                        WHERE id = :photoId AND generation = :generation - 1 AND thumbnail_status = 'complete'
                        """)
                .param("id", id.value())
                .param("photoId", request.photoId().value())
                .param("generation", request.generation())
                .param("small", thumbnails.smallKey())
                .param("medium", thumbnails.mediumKey())
                .param("large", thumbnails.largeKey())
                .param("thumbHash", thumbnails.thumbHash())
                .param("worker", worker)
                .param("startedAt", startedAt.atOffset(ZoneOffset.UTC))
                .update();
        return updated == 1 ? Swap.SWAPPED : swappedBefore(id, request);
    }

    /** A complete photo stays complete and its generation only grows, so the row shows who swapped first. */
    private Swap swappedBefore(RegenerationId id, ThumbnailRequest request) {
        record Served(int generation, boolean byThisOne) {}
        Optional<Served> served = jdbc.sql("""
                        SELECT generation, regeneration_id IS NOT DISTINCT FROM :id AS by_this_one
                        FROM warehouse.photos WHERE id = :photoId
                        """)
                .param("id", id.value())
                .param("photoId", request.photoId().value())
                .query((row, rowNumber) -> new Served(row.getInt("generation"), row.getBoolean("by_this_one")))
                .optional();
        if (served.isEmpty() || served.get().generation() > request.generation()) {
            return Swap.SUPERSEDED;
        }
        if (served.get().generation() < request.generation()) {
            throw new IllegalStateException("photo " + request.photoId() + " is at generation "
                    + served.get().generation() + " and could not be swapped to " + request.generation()
                    + "; expected it to be complete. Was the database restored from a backup?");
        }
        return served.get().byThisOne() ? Swap.SWAPPED : Swap.SERVED;
    }
}
