package homeinventory.photos.store.events;

import static homeinventory.photos.store.PostgresText.storable;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log of events per workspace: {@code warehouse.photo_events}, numbered by {@code warehouse.workspace_event_counters}.
 * Sequence numbers become visible in order. A reader of number n will never see a smaller one appear later.
 */
public final class EventLog {

    /** The photo that an outcome belongs to, unless the event is in the log. */
    private static final String PHOTO = """
            SELECT p.id, p.workspace_id, p.photo_type, p.owner_id, :generation AS generation,
                   CAST(:error AS TEXT) AS error,
                   CASE WHEN :type = 'thumbnail_ready' AND p.thumbnail_generation = :generation
                        THEN p.thumb_hash END AS thumb_hash
            FROM warehouse.photos p
            WHERE p.id = :photoId
              AND NOT EXISTS (
                  SELECT 1 FROM warehouse.photo_events e
                  WHERE e.photo_id = :photoId AND e.generation = :generation AND e.type = :type)
            """;

    private final JdbcClient jdbc;
    private final Map<PhotoEventType, String> append;
    private final PhotoEventRow rows = new PhotoEventRow();

    EventLog(JdbcClient jdbc, AppendEvents appendEvents) {
        this.jdbc = jdbc;
        this.append = Stream.of(PhotoEventType.THUMBNAIL_READY, PhotoEventType.THUMBNAIL_FAILED)
                .collect(toMap(Function.identity(), type -> appendEvents.withData(type, PHOTO)));
    }

    /** The sequence numbers that the log of a workspace holds. */
    public record SequenceRange(long oldest, long newest) {

        /** Whether a client that has seen {@code sequence} can continue from there without a gap. */
        public boolean canResumeAfter(long sequence) {
            return sequence >= 0 && sequence >= oldest - 1 && sequence <= newest;
        }
    }

    /**
     * Appends the ready event of a generation and wakes listeners. A repeated call appends nothing.
     *
     * @return whether this call appended it; false also if the photo is gone
     */
    public boolean appendReady(PhotoId photoId, int generation) {
        return append(PhotoEventType.THUMBNAIL_READY, photoId, generation, null);
    }

    /** Appends the failed event of a generation; otherwise as {@link #appendReady}. */
    public boolean appendFailed(PhotoId photoId, int generation, String error) {
        return append(PhotoEventType.THUMBNAIL_FAILED, photoId, generation, storable(error));
    }

    private boolean append(PhotoEventType type, PhotoId photoId, int generation, @Nullable String error) {
        try {
            return appendIfAbsent(type, photoId, generation, error);
        } catch (DuplicateKeyException twin) {
            // Another process committed the same event after this statement had begun. The failure takes back the
            // number that this statement had drawn, so the log stays without gaps.
            return false;
        }
    }

    private boolean appendIfAbsent(PhotoEventType type, PhotoId photoId, int generation, @Nullable String error) {
        return jdbc.sql(requireNonNull(append.get(type)))
                .param("photoId", photoId.value())
                .param("generation", generation)
                .param("type", type.storedName())
                .param("error", error)
                .query((row, rowNumber) -> true)
                .optional()
                .isPresent();
    }

    /** Events after a sequence number, oldest first, at most {@code limit}; those of unknown types too. */
    public List<LoggedEvent> readAfter(WorkspaceId workspaceId, long sequence, int limit) {
        return jdbc.sql("""
                        SELECT workspace_id, sequence, photo_id, photo_type, owner_id, generation, type, error,
                               thumb_hash
                        FROM warehouse.photo_events
                        WHERE workspace_id = :workspaceId AND sequence > :sequence
                        ORDER BY sequence
                        LIMIT :limit
                        """)
                .param("workspaceId", workspaceId.value())
                .param("sequence", sequence)
                .param("limit", limit)
                .query(rows::read)
                .list();
    }

    /** The newest sequence number of each workspace; 0 for one without events. */
    public Map<WorkspaceId, Long> newestSequences(Collection<WorkspaceId> workspaceIds) {
        Map<WorkspaceId, Long> newest = new HashMap<>();
        workspaceIds.forEach(workspaceId -> newest.put(workspaceId, 0L));
        jdbc.sql("""
                        SELECT workspace_id, newest_sequence FROM warehouse.workspace_event_counters
                        WHERE workspace_id = ANY (:workspaceIds)
                        """)
                .param(
                        "workspaceIds",
                        newest.keySet().stream().map(WorkspaceId::value).toArray(UUID[]::new))
                .query(row -> {
                    newest.put(
                            new WorkspaceId(row.getObject("workspace_id", UUID.class)), row.getLong("newest_sequence"));
                });
        return newest;
    }

    /** Oldest and newest sequence number that the log holds; both 0 for a workspace without events. */
    public SequenceRange range(WorkspaceId workspaceId) {
        // An emptied log begins after its newest number: a client that has seen that one has seen everything.
        return jdbc.sql("""
                        SELECT c.newest_sequence,
                               coalesce((SELECT min(e.sequence) FROM warehouse.photo_events e
                                         WHERE e.workspace_id = c.workspace_id), c.newest_sequence + 1) AS oldest
                        FROM warehouse.workspace_event_counters c
                        WHERE c.workspace_id = :workspaceId
                        """)
                .param("workspaceId", workspaceId.value())
                .query((row, rowNumber) -> new SequenceRange(row.getLong("oldest"), row.getLong("newest_sequence")))
                .optional()
                .orElse(new SequenceRange(0, 0));
    }
}
