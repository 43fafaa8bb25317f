package homeinventory.photos.store.regeneration;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.regeneration.RegenerationId;
import homeinventory.photos.model.regeneration.RegenerationRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Changes that workflows do not know yet: a regeneration was begun, paused, resumed or cancelled. No row is locked while Temporal
 * is called. Several processes may send the same change, which is harmless.
 */
public final class RegenerationOutbox {

    private final JdbcClient jdbc;

    /**
     * A change to send to a workflow.
     *
     * @param number counts the regeneration's changes from 1; sending one includes those before it
     */
    public record PendingChange(RegenerationRequest request, int number) {}

    RegenerationOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest changes that were not sent, at most {@code limit}. */
    public List<PendingChange> pending(int limit) {
        return jdbc.sql("""
                        SELECT id, workspace_id, changes FROM warehouse.regenerations
                        WHERE changes_told < changes
                        ORDER BY id
                        LIMIT :limit
                        """)
                .param("limit", limit)
                .query((row, rowNumber) -> new PendingChange(
                        new RegenerationRequest(
                                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                                new RegenerationId(row.getObject("id", UUID.class))),
                        row.getInt("changes")))
                .list();
    }

    /** Marks a change as sent. A later change stays in the outbox. */
    public void sent(PendingChange change) {
        jdbc.sql("""
                        UPDATE warehouse.regenerations SET changes_told = greatest(changes_told, :number) WHERE id = :id
                        """)
                .param("number", change.number())
                .param("id", change.request().regenerationId().value())
                .update();
    }
}
