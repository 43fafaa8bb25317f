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
 * Records how far the workers are with a photo. Each update names the generation that it belongs to, so a late attempt never
 * overwrites a newer generation. Each update is idempotent.
 *
 * <p>Each step is one conditional update in its own transaction. Only if it changes nothing is the row read, to find out why.
 * That is safe, because within a generation a status never goes back.
 *
 * <p>Only {@link #start} returns before its change is on disk. If PostgreSQL crashes and loses the change, the photo is
 * {@code pending} again while its workflow goes on. So every later step also takes a photo that is {@code pending}.
 */
public final class ThumbnailProgress {

    private final JdbcClient jdbc;
    private final String worker;
    private final RecordAttempt recordAttempt;

    /** For attempts in the process with the name {@code worker}. */
    ThumbnailProgress(JdbcClient jdbc, String worker) {
        this.jdbc = jdbc;
        this.worker = worker;
        this.recordAttempt = new RecordAttempt(jdbc, worker);
    }

    /** Counts the first attempt and moves {@code pending} to {@code processing}; see {@link ProcessingStart.State}. */
    public ProcessingStart start(PhotoId photoId, int generation) {
        // Not flushed to disk: the flush would delay every photo, and would only protect the count of an attempt that
        // the same
        // crash probably ended.
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

    /**
     * Records that an attempt after the first begins. If the attempt before it never reported its result, records it as lost.
     *
     * @return false if the photo is gone, has a newer generation, or is {@code complete} or {@code failed}
     */
    public boolean attemptStarted(PhotoId photoId, int generation, int attempt) {
        return recordAttempt.started(photoId, generation, attempt) || isProcessing(photoId, generation);
    }

    /**
     * Records that an attempt failed.
     *
     * @param nextAttemptAt when the next attempt begins; null after the last
     * @return false as for {@link #attemptStarted}
     */
    public boolean attemptFailed(
            PhotoId photoId, int generation, int attempt, String error, @Nullable Instant nextAttemptAt) {
        return recordAttempt.failed(photoId, generation, attempt, error, nextAttemptAt)
                || isProcessing(photoId, generation);
    }

    /** After an update that matched nothing: true if a newer attempt has overtaken this report. */
    private boolean isProcessing(PhotoId photoId, int generation) {
        return ThumbnailState.ofGeneration(jdbc, photoId, generation)
                .filter(state -> state.status() == ThumbnailStatus.PROCESSING)
                .isPresent();
    }

    /**
     * Moves {@code processing} to {@code complete} with the keys of the thumbnails. Also true if that was done before.
     *
     * @return false if the photo is gone or has a newer generation
     * @throws IllegalStateException if this generation is {@code failed}
     */
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

    /**
     * Moves {@code processing} to {@code failed}, or {@code pending} if its workflow ended before it began. Also true if that
     * was done before.
     *
     * @return false if the photo is gone or has a newer generation
     * @throws IllegalStateException if this generation is {@code complete}
     */
    public boolean fail(PhotoId photoId, int generation, String error) {
        return recordAttempt.failedForGood(photoId, generation, error)
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
