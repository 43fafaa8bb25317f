package homeinventory.photos.store.photos;

import static homeinventory.photos.store.PostgresTime.instantOrNull;

import homeinventory.photos.model.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts in {@code warehouse.photos}, each over the index that holds no more than what is counted. */
final class JdbcPhotoStatistics implements PhotoStatistics {

    private final JdbcClient jdbc;

    JdbcPhotoStatistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public PhotoSummary summary(WorkspaceId workspaceId) {
        // Nearly all photos are complete, and no index says which: they are what the others leave of all.
        return jdbc.sql("""
                        SELECT pending, processing, failed, total - pending - processing - failed AS complete,
                               oldest_pending_at
                        FROM (SELECT count(*) AS total FROM warehouse.photos WHERE workspace_id = :workspaceId) AS a,
                             (SELECT count(*) AS failed FROM warehouse.photos
                              WHERE workspace_id = :workspaceId AND thumbnail_status = 'failed') AS b,
                             (SELECT count(*) AS processing FROM warehouse.photos
                              WHERE workspace_id = :workspaceId AND thumbnail_status = 'processing') AS c,
                             (SELECT count(*) AS pending, min(updated_at) AS oldest_pending_at FROM warehouse.photos
                              WHERE workspace_id = :workspaceId AND thumbnail_status = 'pending') AS d
                        """)
                .param("workspaceId", workspaceId.value())
                .query(JdbcPhotoStatistics::readSummary)
                .single();
    }

    @Override
    public List<FailureReason> failures(WorkspaceId workspaceId) {
        return jdbc.sql("""
                        SELECT thumbnail_error, count(*) AS photos
                        FROM warehouse.photos
                        WHERE workspace_id = :workspaceId AND thumbnail_status = 'failed'
                        GROUP BY thumbnail_error
                        ORDER BY photos DESC, thumbnail_error
                        LIMIT :most
                        """)
                .param("workspaceId", workspaceId.value())
                .param("most", MOST_REASONS)
                .query((row, rowNumber) -> new FailureReason(row.getString("thumbnail_error"), row.getLong("photos")))
                .list();
    }

    @Override
    public List<HourlyAttempts> attemptsByHour(WorkspaceId workspaceId, int hours) {
        return jdbc.sql("""
                        WITH hours AS (
                            SELECT generate_series(
                                date_trunc('hour', now(), 'UTC') - make_interval(hours => :hours - 1),
                                now(), make_interval(hours => 1)) AS begun
                        ), ended AS (
                            SELECT p.attempt_ended_at AS at, TRUE AS succeeded
                            FROM warehouse.photos p
                            WHERE p.workspace_id = :workspaceId AND p.thumbnail_status = 'complete'
                              AND p.attempt_ended_at >= (SELECT min(begun) FROM hours)
                            UNION ALL
                            SELECT a.ended_at, FALSE
                            FROM warehouse.failed_attempts a
                            JOIN warehouse.photos p ON p.id = a.photo_id
                            WHERE p.workspace_id = :workspaceId AND a.ended_at >= (SELECT min(begun) FROM hours)
                        )
                        SELECT h.begun, count(*) FILTER (WHERE e.succeeded) AS succeeded,
                               count(*) FILTER (WHERE NOT e.succeeded) AS failed
                        FROM hours h
                        LEFT JOIN ended e ON date_trunc('hour', e.at, 'UTC') = h.begun
                        GROUP BY h.begun
                        ORDER BY h.begun
                        """)
                .param("workspaceId", workspaceId.value())
                .param("hours", hours)
                .query((row, rowNumber) -> new HourlyAttempts(
                        row.getObject("begun", OffsetDateTime.class).toInstant(),
                        row.getLong("succeeded"),
                        row.getLong("failed")))
                .list();
    }

    private static PhotoSummary readSummary(ResultSet row, int rowNumber) throws SQLException {
        return new PhotoSummary(
                row.getLong("pending"),
                row.getLong("processing"),
                row.getLong("complete"),
                row.getLong("failed"),
                instantOrNull(row.getObject("oldest_pending_at", OffsetDateTime.class)));
    }
}
