package homeinventory.photos.store.events;

import homeinventory.photos.model.PhotoId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages through photos and workspaces by their primary keys, so that no run reads a table from end to end. */
final class JdbcEventUpkeep implements EventUpkeep {

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    JdbcEventUpkeep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record PhotoRow(UUID id, @Nullable UnannouncedPhoto unannounced) {}

    @Override
    public UnannouncedPage unannounced(String after, int limit, Period endedBetween) {
        List<PhotoRow> rows = jdbc.sql("""
                        SELECT p.id, p.generation, p.thumbnail_error,
                               p.thumbnail_status IN ('complete', 'failed')
                               AND p.updated_at >= :from AND p.updated_at < :until
                               AND NOT EXISTS (SELECT 1 FROM warehouse.photo_events e
                                               WHERE e.photo_id = p.id AND e.generation = p.generation
                                                 AND e.type IN ('thumbnail_ready', 'thumbnail_failed')) AS unannounced
                        FROM warehouse.photos p
                        WHERE p.id > :after
                        ORDER BY p.id
                        LIMIT :limit
                        """)
                .param("from", utc(endedBetween.from()))
                .param("until", utc(endedBetween.until()))
                .param("after", place(after))
                .param("limit", limit)
                .query(JdbcEventUpkeep::readPhoto)
                .list();
        return new UnannouncedPage(
                rows.stream()
                        .map(PhotoRow::unannounced)
                        .filter(Objects::nonNull)
                        .toList(),
                rows.size() < limit ? "" : rows.getLast().id().toString());
    }

    private static PhotoRow readPhoto(ResultSet row, int rowNumber) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new PhotoRow(
                id,
                row.getBoolean("unannounced")
                        ? new UnannouncedPhoto(
                                new PhotoId(id), row.getInt("generation"), row.getString("thumbnail_error"))
                        : null);
    }

    private record WorkspaceRow(UUID id, boolean hasExpired) {}

    @Override
    public ExpiredPage expire(String after, int limit, Instant before) {
        List<WorkspaceRow> rows = jdbc.sql("""
                        SELECT c.workspace_id,
                               (SELECT e.created_at FROM warehouse.photo_events e
                                WHERE e.workspace_id = c.workspace_id
                                ORDER BY e.sequence
                                LIMIT 1) < :before AS has_expired
                        FROM warehouse.workspace_event_counters c
                        WHERE c.workspace_id > :after
                        ORDER BY c.workspace_id
                        LIMIT :limit
                        """)
                .param("before", utc(before))
                .param("after", place(after))
                .param("limit", limit)
                .query((row, rowNumber) ->
                        new WorkspaceRow(row.getObject("workspace_id", UUID.class), row.getBoolean("has_expired")))
                .list();
        int removed = rows.stream()
                .filter(WorkspaceRow::hasExpired)
                .mapToInt(row -> removeOldest(row.id(), limit, before))
                .sum();
        return new ExpiredPage(
                removed, rows.size() < limit ? "" : rows.getLast().id().toString());
    }

    /**
     * Only those before the first that stays. Times may be out of order by a little, and a client that resumes must not
     * pass over a gap unknowingly.
     */
    private int removeOldest(UUID workspaceId, int limit, Instant before) {
        return jdbc.sql("""
                        WITH oldest AS (
                            SELECT sequence, created_at FROM warehouse.photo_events
                            WHERE workspace_id = :workspaceId
                            ORDER BY sequence
                            LIMIT :limit
                        )
                        DELETE FROM warehouse.photo_events
                        WHERE workspace_id = :workspaceId
                          AND sequence <= (SELECT max(sequence) FROM oldest)
                          AND sequence < ALL (SELECT sequence FROM oldest WHERE created_at >= :before)
                        """)
                .param("workspaceId", workspaceId)
                .param("limit", limit)
                .param("before", utc(before))
                .update();
    }

    private static UUID place(String after) {
        return after.isEmpty() ? FIRST : UUID.fromString(after);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
