package homeinventory.photos.store.photos;

import static homeinventory.photos.store.PostgresText.storable;
import static homeinventory.photos.store.PostgresTime.utcOrNull;

import homeinventory.photos.model.PhotoId;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Records attempts after they have begun, each in one statement: in the photo's row, and a failed attempt also in
 * {@code warehouse.failed_attempts}. Each method returns whether the photo's row had the state that the record belongs to.
 */
final class RecordAttempt {

    private final JdbcClient jdbc;
    private final String worker;

    /** For attempts in the process with the name {@code worker}. */
    RecordAttempt(JdbcClient jdbc, String worker) {
        this.jdbc = jdbc;
        this.worker = worker;
    }

    boolean started(PhotoId photoId, int generation, int attempt) {
        // If a next attempt was planned, the attempt before it has reported its failure; otherwise that attempt was
        // lost.
        return hasChangedRow(statement(photoId, generation, """
                WITH changed AS (
                    UPDATE warehouse.photos
                    SET thumbnail_status = 'processing', thumbnail_attempts = :attempt, next_attempt_at = NULL,
                        attempt_worker = :worker, attempt_started_at = now(), updated_at = now(),
                        thumbnail_error = CASE WHEN next_attempt_at IS NULL THEN :lost ELSE thumbnail_error END
                    WHERE id = :photoId AND generation = :generation AND thumbnail_status IN ('pending', 'processing')
                      AND thumbnail_attempts < :attempt
                    RETURNING id, old.thumbnail_attempts AS attempt, old.attempt_worker AS worker,
                              old.attempt_started_at AS started_at, old.next_attempt_at
                ), lost AS (
                    INSERT INTO warehouse.failed_attempts (photo_id, generation, attempt, worker, started_at, error)
                    SELECT id, :generation, attempt, worker, started_at, :lost
                    FROM changed
                    WHERE next_attempt_at IS NULL AND attempt > 0
                    ON CONFLICT DO NOTHING
                )
                SELECT count(*) FROM changed
                """)
                .param("attempt", attempt)
                .param("worker", worker)
                .param("lost", "Attempt " + (attempt - 1) + " was lost: its worker stopped before it could report."));
    }

    boolean failed(PhotoId photoId, int generation, int attempt, String error, @Nullable Instant nextAttemptAt) {
        return hasChangedRow(statement(photoId, generation, """
                WITH changed AS (
                    UPDATE warehouse.photos
                    SET thumbnail_status = 'processing', thumbnail_attempts = :attempt, thumbnail_error = :error,
                        next_attempt_at = :nextAttemptAt, updated_at = now()
                    WHERE id = :photoId AND generation = :generation AND thumbnail_status IN ('pending', 'processing')
                      AND thumbnail_attempts <= :attempt
                    RETURNING id,
                              CASE WHEN old.thumbnail_attempts = :attempt THEN old.attempt_started_at END AS started_at
                ), recorded AS (
                    INSERT INTO warehouse.failed_attempts
                        (photo_id, generation, attempt, worker, started_at, error, next_attempt_at)
                    SELECT id, :generation, :attempt, :worker, started_at, :error, :nextAttemptAt
                    FROM changed
                    ON CONFLICT (photo_id, generation, attempt)
                    DO UPDATE SET error = excluded.error, next_attempt_at = excluded.next_attempt_at
                )
                SELECT count(*) FROM changed
                """)
                .param("attempt", attempt)
                .param("worker", worker)
                .param("error", storable(error))
                .param("nextAttemptAt", utcOrNull(nextAttemptAt), Types.TIMESTAMP_WITH_TIMEZONE));
    }

    /** Ends the generation as {@code failed}. Also records its last attempt, if that was not done before. */
    boolean failedForGood(PhotoId photoId, int generation, String error) {
        return hasChangedRow(statement(photoId, generation, """
                WITH changed AS (
                    UPDATE warehouse.photos
                    SET thumbnail_status = 'failed', thumbnail_error = :error, next_attempt_at = NULL, updated_at = now()
                    WHERE id = :photoId AND generation = :generation AND thumbnail_status IN ('pending', 'processing')
                    RETURNING id, thumbnail_attempts, attempt_worker, attempt_started_at
                ), recorded AS (
                    INSERT INTO warehouse.failed_attempts (photo_id, generation, attempt, worker, started_at, error)
                    SELECT id, :generation, thumbnail_attempts, attempt_worker, attempt_started_at, :error
                    FROM changed
                    WHERE thumbnail_attempts > 0
                    ON CONFLICT DO NOTHING
                )
                SELECT count(*) FROM changed
                """).param("error", storable(error)));
    }

    private JdbcClient.StatementSpec statement(PhotoId photoId, int generation, String sql) {
        return jdbc.sql(sql).param("photoId", photoId.value()).param("generation", generation);
    }

    private static boolean hasChangedRow(JdbcClient.StatementSpec statement) {
        return statement.query(Integer.class).single() == 1;
    }
}
