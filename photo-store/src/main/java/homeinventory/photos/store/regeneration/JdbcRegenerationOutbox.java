package homeinventory.photos.store.regeneration;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.regeneration.RegenerationId;
import homeinventory.photos.model.regeneration.RegenerationRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Changes in {@code warehouse.regenerations}, found by counting: those made and those told. No row is locked while a workflow
 * is told, so that nobody who wants to pause waits for Temporal.
 */
final class JdbcRegenerationOutbox implements RegenerationOutbox {

    private final JdbcClient jdbc;

    JdbcRegenerationOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<UntoldChange> untold(int limit) {
        return jdbc.sql("""
                        SELECT id, workspace_id, changes FROM warehouse.regenerations
                        WHERE changes_told < changes
                        ORDER BY id
                        LIMIT :limit
                        """)
                .param("limit", limit)
                .query((row, rowNumber) -> new UntoldChange(
                        new RegenerationRequest(
                                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                                new RegenerationId(row.getObject("id", UUID.class))),
                        row.getInt("changes")))
                .list();
    }

    @Override
    public void told(UntoldChange change) {
        jdbc.sql("""
                        UPDATE warehouse.regenerations SET changes_told = greatest(changes_told, :number) WHERE id = :id
                        """)
                .param("number", change.number())
                .param("id", change.request().regenerationId().value())
                .update();
    }
}
