package homeinventory.photos.store.photos;

import static homeinventory.photos.store.PostgresTime.instantOrNull;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How each attempt at a photo's thumbnails ended, over all generations. Failed attempts have rows of their own in
 * {@code warehouse.failed_attempts}; the newest attempt is in the photo's row.
 */
public final class AttemptHistory {

    /** {@link #newestFirst} returns at most this many attempts. */
    public static final int MAX_ATTEMPTS = 100;

    private final JdbcClient jdbc;

    AttemptHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest {@link #MAX_ATTEMPTS} attempts. Empty if the workspace has no such photo. */
    public List<PhotoAttempt> newestFirst(WorkspaceId workspaceId, PhotoId photoId) {
        // A newest attempt may have failed before failed attempts had rows; then only the photo's row has it.
        return jdbc.sql("""
                        WITH photo AS (
                            SELECT id, generation, thumbnail_status, thumbnail_attempts, thumbnail_error, next_attempt_at,
                                   attempt_worker, attempt_started_at, attempt_ended_at
                            FROM warehouse.photos
                            WHERE id = :photoId AND workspace_id = :workspaceId
                        ), failed AS (
                            SELECT a.generation, a.attempt, 'failed' AS outcome, a.worker, a.started_at, a.ended_at,
                                   a.error, a.next_attempt_at
                            FROM warehouse.failed_attempts a JOIN photo p ON p.id = a.photo_id
                        ), newest AS (
                            SELECT p.generation, p.thumbnail_attempts,
                                   CASE WHEN p.thumbnail_status = 'complete' THEN 'succeeded'
                                        WHEN p.thumbnail_status = 'failed' OR p.next_attempt_at IS NOT NULL THEN 'failed'
                                        ELSE 'running' END,
                                   p.attempt_worker, p.attempt_started_at, p.attempt_ended_at,
                                   CASE WHEN p.thumbnail_status = 'failed' OR p.next_attempt_at IS NOT NULL
                                        THEN p.thumbnail_error END,
                                   p.next_attempt_at
                            FROM photo p
                            WHERE p.thumbnail_attempts > 0
                              AND (p.thumbnail_status = 'complete' OR NOT EXISTS (
                                  SELECT 1 FROM failed f
                                  WHERE f.generation = p.generation AND f.attempt = p.thumbnail_attempts))
                        )
                        SELECT * FROM failed UNION ALL SELECT * FROM newest
                        ORDER BY generation DESC, attempt DESC
                        LIMIT :limit
                        """)
                .param("photoId", photoId.value())
                .param("workspaceId", workspaceId.value())
                .param("limit", MAX_ATTEMPTS)
                .query(AttemptHistory::read)
                .list();
    }

    private static PhotoAttempt read(ResultSet row, int rowNumber) throws SQLException {
        return new PhotoAttempt(
                row.getInt("generation"),
                row.getInt("attempt"),
                PhotoAttempt.Outcome.ofWireName(row.getString("outcome")),
                row.getString("worker"),
                instantOrNull(row.getObject("started_at", OffsetDateTime.class)),
                instantOrNull(row.getObject("ended_at", OffsetDateTime.class)),
                row.getString("error"),
                instantOrNull(row.getObject("next_attempt_at", OffsetDateTime.class)));
    }
}
