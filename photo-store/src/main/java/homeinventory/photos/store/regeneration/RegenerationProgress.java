package homeinventory.photos.store.regeneration;

import static homeinventory.photos.store.PostgresText.storable;

import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.regeneration.RegenerationId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the workers are with a regeneration. It goes from the newest photo to the oldest. Its row holds the place, so any
 * worker can continue there, and each step may be repeated.
 */
public final class RegenerationProgress {

    private final JdbcClient jdbc;
    private final SwapGeneration swapGeneration;

    /** The next thing to do. */
    public sealed interface Next {

        /**
         * A photo to render.
         *
         * @param request for the generation after the one that is served
         * @param tries how often it was begun in this regeneration, counted before any image code runs
         */
        record Render(ThumbnailRequest request, int tries) implements Next {}

        /** A photo whose worker stopped after the swap, so that its event may be missing. */
        record Announce(PhotoId photoId, int generation) implements Next {}

        /** Nothing until it is resumed or cancelled. */
        record Paused() implements Next {}

        /** Nothing. If all photos are done, it is complete now. */
        record Ended() implements Next {}
    }

    /** The result of a swap. */
    public enum Swap {
        /** The new thumbnails are served from now on. */
        SWAPPED,
        /** Another regeneration swapped to the same generation before, so the files are in use. */
        SERVED,
        /** The photo is deleted or has a newer generation, so the files are not needed. */
        SUPERSEDED
    }

    RegenerationProgress(JdbcClient jdbc, SwapGeneration swapGeneration) {
        this.jdbc = jdbc;
        this.swapGeneration = swapGeneration;
    }

    /** Finds the next thing to do. If it is a photo to render, counts the try. */
    public Next next(RegenerationId id) {
        Optional<Next> next = Optional.empty();
        while (next.isEmpty()) {
            next = tryNext(id);
        }
        return next.get();
    }

    /** Empty if a user paused, resumed or cancelled it meanwhile; then look again. */
    private Optional<Next> tryNext(RegenerationId id) {
        return switch (UpcomingPhoto.find(jdbc, id)) {
            case UpcomingPhoto.ToRender(var request) ->
                countTry(id, request.photoId()).map(tries -> new Next.Render(request, tries));
            case UpcomingPhoto.Swapped(var photoId, var generation) ->
                Optional.of(new Next.Announce(photoId, generation));
            case UpcomingPhoto.None(var state) ->
                switch (state) {
                    case RUNNING -> complete(id) ? Optional.of(new Next.Ended()) : Optional.empty();
                    case PAUSED -> Optional.of(new Next.Paused());
                    case CANCELLED, COMPLETE -> Optional.of(new Next.Ended());
                };
        };
    }

    private Optional<Integer> countTry(RegenerationId id, PhotoId photoId) {
        return jdbc.sql("""
                        UPDATE warehouse.regenerations
                        SET current_photo_id = :photoId,
                            current_tries = CASE WHEN current_photo_id = :photoId THEN current_tries + 1 ELSE 1 END
                        WHERE id = :id AND state = 'running'
                        RETURNING current_tries
                        """)
                .param("id", id.value())
                .param("photoId", photoId.value())
                .query(Integer.class)
                .optional();
    }

    private boolean complete(RegenerationId id) {
        return jdbc.sql("""
                        UPDATE warehouse.regenerations SET state = 'complete', ended_at = now(), updated_at = now()
                        WHERE id = :id AND state = 'running'
                        """).param("id", id.value()).update() == 1;
    }

    /**
     * Replaces a photo's old thumbnails with new ones, in one statement.
     *
     * @param request for the generation of {@code thumbnails}
     * @param startedAt when rendering began
     */
    public Swap swap(RegenerationId id, ThumbnailRequest request, GeneratedThumbnails thumbnails, Instant startedAt) {
        return swapGeneration.swap(id, request, thumbnails, startedAt);
    }

    /** Counts a photo that has new thumbnails, and moves past it. */
    public void regenerated(RegenerationId id, PhotoId photoId) {
        pass(id, photoId, "regenerated = regenerated + 1");
    }

    /** Counts a photo that needs no new thumbnails, and moves past it. */
    public void skipped(RegenerationId id, PhotoId photoId) {
        pass(id, photoId, "skipped = skipped + 1");
    }

    /** Counts only when it moves past the photo, so a photo of two workers is counted once. */
    private void pass(RegenerationId id, PhotoId photoId, String count) {
        jdbc.sql("""
                        UPDATE warehouse.regenerations SET reached = :photoId, updated_at = now(), %s
                        WHERE id = :id AND (reached IS NULL OR reached > :photoId)
                        """.formatted(count))
                .param("id", id.value())
                .param("photoId", photoId.value())
                .update();
    }

    /** Counts a photo that keeps its old thumbnails, stores the reason, and moves past it. */
    public void failed(RegenerationId id, PhotoId photoId, String error) {
        jdbc.sql("""
                        WITH passed AS (
                            UPDATE warehouse.regenerations
                            SET reached = :photoId, failed = failed + 1, updated_at = now()
                            WHERE id = :id AND (reached IS NULL OR reached > :photoId)
                            RETURNING id
                        )
                        INSERT INTO warehouse.regeneration_failures (regeneration_id, photo_id, error)
                        SELECT id, :photoId, :error FROM passed
                        """)
                .param("id", id.value())
                .param("photoId", photoId.value())
                .param("error", storable(error))
                .update();
    }

    /** Marks it cancelled after its workflow was cancelled, unless it has ended. */
    public void abandon(RegenerationId id) {
        jdbc.sql("""
                        UPDATE warehouse.regenerations SET state = 'cancelled', ended_at = now(), updated_at = now()
                        WHERE id = :id AND state IN ('running', 'paused')
                        """).param("id", id.value()).update();
    }
}
