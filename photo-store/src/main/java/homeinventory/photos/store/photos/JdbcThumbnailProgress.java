package homeinventory.photos.store.photos;

import static java.util.Objects.requireNonNull;

import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ProcessingStart;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Progress in {@code warehouse.photos}. Each step is one conditional update that is its own transaction; only where it
 * changes nothing is the row read to find out why. Within a generation a status never goes back, so the row cannot
 * meanwhile have returned to what the update looked for.
 */
final class JdbcThumbnailProgress implements ThumbnailProgress {

    private final JdbcClient jdbc;
    private final String worker;
    private final NoteAttempt noteAttempt;

    /** For attempts in a process that is called {@code worker}. */
    JdbcThumbnailProgress(JdbcClient jdbc, String worker) {
        this.jdbc = jdbc;
        this.worker = worker;
        this.noteAttempt = new NoteAttempt(jdbc, worker);
    }

    /**
     * Returns before the change is on disk, as {@link ThumbnailProgress} says: a wait for the disk on the way of every
     * photo would only protect the count of an attempt that the same crash is likely to have ended.
     */
    @Override
    public ProcessingStart start(PhotoId photoId, int generation) {
        int updated =
                statement(photoId, generation, """
                WITH not_flushed AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', TRUE))
                UPDATE warehouse.photos
                SET thumbnail_status = 'processing', thumbnail_attempts = 1, attempt_worker = :worker,
                    attempt_started_at = now(), updated_at = now()
                FROM not_flushed
                WHERE id = :photoId AND generation = :generation AND thumbnail_status = 'pending'
                """).param("worker", worker).update();
        return updated == 1
                ? new ProcessingStart(ProcessingStart.State.FIRST_ATTEMPT, 1, "")
                : startedBefore(photoId, generation);
    }

    private ProcessingStart startedBefore(PhotoId photoId, int generation) {
        Optional<ThumbnailState> found = ThumbnailState.ofGeneration(jdbc, photoId, generation);
        if (found.isEmpty()) {
            return new ProcessingStart(ProcessingStart.State.SUPERSEDED, 0, "");
        }
        ThumbnailState state = found.get();
        return switch (state.status()) {
            case PROCESSING -> new ProcessingStart(ProcessingStart.State.ATTEMPT_LOST, state.attempts(), "");
            case COMPLETE -> new ProcessingStart(ProcessingStart.State.ALREADY_COMPLETE, state.attempts(), "");
            case FAILED ->
                new ProcessingStart(
                        ProcessingStart.State.ALREADY_FAILED,
                        state.attempts(),
                        requireNonNull(state.error(), "a failed photo has an error"));
            case PENDING -> throw illegal(photoId, state, "processing after its start was recorded");
        };
    }

    @Override
    public boolean attemptStarted(PhotoId photoId, int generation, int attempt) {
        return noteAttempt.started(photoId, generation, attempt) || isProcessing(photoId, generation);
    }

    @Override
    public boolean attemptFailed(
            PhotoId photoId, int generation, int attempt, String error, @Nullable Instant nextAttemptAt) {
        return noteAttempt.failed(photoId, generation, attempt, error, nextAttemptAt)
                || isProcessing(photoId, generation);
    }

    /** After an update that matched nothing: true for a late report, which a newer attempt has overtaken. */
    private boolean isProcessing(PhotoId photoId, int generation) {
        return ThumbnailState.ofGeneration(jdbc, photoId, generation)
                .filter(state -> state.status() == ThumbnailStatus.PROCESSING)
                .isPresent();
    }

    @Override
    public boolean complete(PhotoId photoId, int generation, GeneratedThumbnails thumbnails) {
        int updated = statement(photoId, generation, """
                UPDATE warehouse.photos
                SET thumbnail_status = 'complete', thumbnail_attempts = greatest(thumbnail_attempts, 1),
                    thumbnail_generation = :generation,
                    thumbnail_small_path = :small, thumbnail_medium_path = :medium, thumbnail_large_path = :large,
                    thumb_hash = :thumbHash, thumbnail_error = NULL, next_attempt_at = NULL, attempt_ended_at = now(), updated_at = now()
                WHERE id = :photoId AND generation = :generation AND thumbnail_status IN ('pending', 'processing')
                """)
                .param("small", thumbnails.smallKey())
                .param("medium", thumbnails.mediumKey())
                .param("large", thumbnails.largeKey())
                .param("thumbHash", thumbnails.thumbHash())
                .update();
        return updated == 1 || endedBefore(photoId, generation, ThumbnailStatus.COMPLETE);
    }

    @Override
    public boolean fail(PhotoId photoId, int generation, String error) {
        return noteAttempt.failedForGood(photoId, generation, error)
                || endedBefore(photoId, generation, ThumbnailStatus.FAILED);
    }

    private boolean endedBefore(PhotoId photoId, int generation, ThumbnailStatus end) {
        Optional<ThumbnailState> found = ThumbnailState.ofGeneration(jdbc, photoId, generation);
        found.filter(state -> state.status() != end).ifPresent(state -> {
            throw illegal(photoId, state, "pending, processing or " + end.wireName());
        });
        return found.isPresent();
    }

    private JdbcClient.StatementSpec statement(PhotoId photoId, int generation, String sql) {
        return jdbc.sql(sql).param("photoId", photoId.value()).param("generation", generation);
    }

    private static IllegalStateException illegal(PhotoId photoId, ThumbnailState state, String expected) {
        return new IllegalStateException("photo " + photoId + ", generation " + state.generation() + ", is "
                + state.status().wireName() + ", expected " + expected);
    }
}
