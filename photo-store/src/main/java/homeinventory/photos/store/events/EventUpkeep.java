package homeinventory.photos.store.events;

import homeinventory.photos.model.PhotoId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What housekeeping asks of the event log, a bounded number of rows at a time. It pages through photos and workspaces by their
 * primary keys, so no run scans a whole table.
 */
public final class EventUpkeep {

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    /** From a moment (inclusive) until another one (exclusive). */
    public record Period(Instant from, Instant until) {

        /** The time between two ages. */
        public static Period ofAges(Instant now, Duration youngest, Duration oldest) {
            return new Period(now.minus(oldest), now.minus(youngest));
        }
    }

    /** A photo that ended and whose event is missing. The error says why it failed; null if it is complete. */
    public record UnannouncedPhoto(
            PhotoId photoId, int generation, @Nullable String error) {}

    /** Some of the photos, and the cursor of the next page; empty if this is the last one. */
    public record UnannouncedPage(List<UnannouncedPhoto> photos, String next) {}

    /**
     * Some of the workspaces.
     *
     * @param removed how many events were removed
     * @param next cursor of the next page; empty if this is the last one
     */
    public record ExpiredPage(int removed, String next) {}

    EventUpkeep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record PhotoRow(UUID id, @Nullable UnannouncedPhoto unannounced) {}

    /**
     * Looks at photos, in the order of their ids, and picks those that ended without an event.
     *
     * @param after {@link UnannouncedPage#next()} of the page before; empty for the first
     * @param limit maximum of photos to look at
     * @param endedBetween only photos that ended in this time
     */
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
                .query(EventUpkeep::readPhoto)
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

    /**
     * Removes the oldest events of workspaces. What remains of a workspace's log has no gaps.
     *
     * @param after {@link ExpiredPage#next()} of the page before; empty for the first
     * @param limit maximum of workspaces to look at, and of events to remove from each
     * @param before only events that were appended before
     */
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
     * Removes only events before the first one that stays. Times may be slightly out of order, and a gap inside the log would go
     * unnoticed by a client that resumes.
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
