package homeinventory.photos.store.events;

import static homeinventory.photos.store.PostgresText.storable;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log in {@code warehouse.photo_events}, numbered by {@code warehouse.workspace_event_counters}. */
final class JdbcEventLog implements EventLog {

    private final JdbcClient jdbc;

    JdbcEventLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean appendReady(PhotoId photoId, int generation) {
        return append(photoId, generation, PhotoEventRow.READY, null);
    }

    @Override
    public boolean appendFailed(PhotoId photoId, int generation, String error) {
        return append(photoId, generation, PhotoEventRow.FAILED, storable(error));
    }

    private boolean append(PhotoId photoId, int generation, String type, @Nullable String error) {
        try {
            return appendIfAbsent(photoId, generation, type, error);
        } catch (DuplicateKeyException twin) {
            // The same event was committed by another process after this statement had begun. Failing takes back the
            // number that this one had drawn, so the log stays without gaps.
            return false;
        }
    }

    /**
     * One round trip. The counter's row stays locked until commit, so a second event of the workspace waits for the
     * first and numbers appear in order; {@code pg_notify} reaches listeners after the commit. Deliveries to webhooks are
     * rows of the same statement, so that there is one for each event or neither (docs/adr/0072); a workspace without
     * webhooks costs it one look into an index.
     */
    private boolean appendIfAbsent(PhotoId photoId, int generation, String type, @Nullable String error) {
        return jdbc.sql("""
                        WITH photo AS (
                            SELECT p.workspace_id, p.photo_type, p.owner_id,
                                   CASE WHEN :type = 'thumbnail_ready' AND p.thumbnail_generation = :generation
                                        THEN p.thumb_hash END AS thumb_hash
                            FROM warehouse.photos p
                            WHERE p.id = :photoId
                              AND NOT EXISTS (
                                  SELECT 1 FROM warehouse.photo_events e
                                  WHERE e.photo_id = :photoId AND e.generation = :generation AND e.type = :type)
                        ), numbered AS (
                            INSERT INTO warehouse.workspace_event_counters AS c (workspace_id, newest_sequence)
                            SELECT workspace_id, 1 FROM photo
                            ON CONFLICT (workspace_id) DO UPDATE SET newest_sequence = c.newest_sequence + 1
                            RETURNING c.newest_sequence
                        ), appended AS (
                            INSERT INTO warehouse.photo_events
                                (workspace_id, sequence, photo_id, photo_type, owner_id, generation, type, error, thumb_hash)
                            SELECT photo.workspace_id, numbered.newest_sequence, :photoId, photo.photo_type,
                                   photo.owner_id, :generation, :type, CAST(:error AS TEXT), photo.thumb_hash
                            FROM photo, numbered
                            RETURNING workspace_id
                        ), told AS (
                            INSERT INTO warehouse.webhook_deliveries (webhook_id, workspace_id, event, sequence)
                            SELECT w.id, w.workspace_id, :type, numbered.newest_sequence
                            FROM photo JOIN warehouse.webhooks w USING (workspace_id), numbered
                            WHERE w.enabled AND :type = ANY (w.events)
                        )
                        SELECT pg_notify('photo_events', workspace_id::TEXT) FROM appended
                        """)
                .param("photoId", photoId.value())
                .param("generation", generation)
                .param("type", type)
                .param("error", error)
                .query((row, rowNumber) -> true)
                .optional()
                .isPresent();
    }

    @Override
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
                .query(PhotoEventRow::read)
                .list();
    }

    @Override
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

    @Override
    public SequenceRange range(WorkspaceId workspaceId) {
        // An emptied log begins after its newest number: whoever has seen that one has seen everything.
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
