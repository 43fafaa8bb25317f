package homeinventory.photos.store.regeneration;

import static homeinventory.photos.store.PostgresText.storable;

import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.regeneration.RegenerationId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Progress in {@code warehouse.regenerations}: {@code reached} is the last photo that was passed. */
final class JdbcRegenerationProgress implements RegenerationProgress {

    private final JdbcClient jdbc;
    private final SwapGeneration swapGeneration;

    JdbcRegenerationProgress(JdbcClient jdbc, SwapGeneration swapGeneration) {
        this.jdbc = jdbc;
        this.swapGeneration = swapGeneration;
    }

    @Override
    public Next next(RegenerationId id) {
        Optional<Next> next = Optional.empty();
        while (next.isEmpty()) {
            next = tryNext(id);
        }
        return next.get();
    }

    /** Empty if somebody paused, resumed or cancelled it meanwhile, so that one has to look again. */
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

    @Override
    public Swap swap(RegenerationId id, ThumbnailRequest request, GeneratedThumbnails thumbnails, Instant startedAt) {
        return swapGeneration.swap(id, request, thumbnails, startedAt);
    }

    @Override
    public void regenerated(RegenerationId id, PhotoId photoId) {
        pass(id, photoId, "regenerated = regenerated + 1");
    }

    @Override
    public void skipped(RegenerationId id, PhotoId photoId) {
        pass(id, photoId, "skipped = skipped + 1");
    }

    /** Only who passes a photo counts it, so one that two workers are at is counted once. */
    private void pass(RegenerationId id, PhotoId photoId, String count) {
        jdbc.sql("""
                        UPDATE warehouse.regenerations SET reached = :photoId, updated_at = now(), %s
                        WHERE id = :id AND (reached IS NULL OR reached > :photoId)
                        """.formatted(count))
                .param("id", id.value())
                .param("photoId", photoId.value())
                .update();
    }

    @Override
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

    @Override
    public void abandon(RegenerationId id) {
        jdbc.sql("""
                        UPDATE warehouse.regenerations SET state = 'cancelled', ended_at = now(), updated_at = now()
                        WHERE id = :id AND state IN ('running', 'paused')
                        """).param("id", id.value()).update();
    }

    @Override
    public boolean uploadsWait() {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM warehouse.photos WHERE thumbnail_status = 'pending')
                            OR EXISTS (SELECT 1 FROM warehouse.photos
                                       WHERE thumbnail_status = 'processing' AND next_attempt_at IS NULL)
                        """).query(Boolean.class).single();
    }
}
