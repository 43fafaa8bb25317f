package homeinventory.photos.store.photos;

import static homeinventory.photos.store.PostgresTime.instantOrNull;

import homeinventory.photos.model.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts of a workspace's photos. Each count reads an index that holds only what is counted. */
public final class PhotoStatistics {

    /** {@link #failures} returns at most this many reasons. */
    public static final int MAX_REASONS = 50;

    private final JdbcClient jdbc;

    PhotoStatistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many photos have which status, all counted at one moment. */
    public PhotoSummary summary(WorkspaceId workspaceId) {
        // Nearly all photos are complete, and no index has only those: so they are the total less the others.
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
                .query(PhotoStatistics::readSummary)
                .single();
    }

    /** The reasons of failed photos, the most frequent first, at most {@link #MAX_REASONS}. */
    public List<FailureReason> failures(WorkspaceId workspaceId) {
        return jdbc.sql("""
                        SELECT thumbnail_error, count(*) AS photos
                        FROM warehouse.photos
                        WHERE workspace_id = :workspaceId AND thumbnail_status = 'failed'
                        GROUP BY thumbnail_error
                        ORDER BY photos DESC, thumbnail_error
                        LIMIT :limit
                        """)
                .param("workspaceId", workspaceId.value())
                .param("limit", MAX_REASONS)
                .query((row, rowNumber) -> new FailureReason(row.getString("thumbnail_error"), row.getLong("photos")))
                .list();
    }

    /**
     * Attempts by the hour (UTC) in which they ended: the current hour and those before it, the oldest first. An attempt that
     * succeeded and was then overwritten in the photo's row, as a regeneration does, is not counted.
     *
     * @param hours how many, 1 or more
     */
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
