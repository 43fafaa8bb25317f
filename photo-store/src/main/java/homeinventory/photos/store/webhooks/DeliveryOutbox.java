package homeinventory.photos.store.webhooks;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.webhooks.DeliveryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deliveries whose workflow is not started. No row is locked while Temporal is called. Several processes may start the same
 * workflow, which is harmless: its id is taken once.
 */
public final class DeliveryOutbox {

    private final JdbcClient jdbc;

    /**
     * A delivery to start a workflow for.
     *
     * @param sequence the event's number in its workspace's log; null for a test
     * @param occurredAt when the event was appended or the test was requested
     */
    public record UndispatchedDelivery(
            DeliveryId id,
            WorkspaceId workspaceId,
            WebhookEvent event,
            @Nullable Long sequence,
            int round,
            Instant occurredAt) {}

    DeliveryOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest, at most {@code limit}. Those whose event is unknown wait for a process of the release that knows it. */
    public List<UndispatchedDelivery> undispatched(int limit) {
        return jdbc.sql("""
                        SELECT id, workspace_id, event, sequence, round, created_at
                        FROM warehouse.webhook_deliveries
                        WHERE state = 'pending' AND dispatched_at IS NULL AND event = ANY (:known)
                        ORDER BY id
                        LIMIT :limit
                        """)
                .param("known", WebhookEvent.storedNames())
                .param("limit", limit)
                .query(DeliveryOutbox::read)
                .list();
    }

    private static UndispatchedDelivery read(ResultSet row, int rowNumber) throws SQLException {
        return new UndispatchedDelivery(
                new DeliveryId(row.getObject("id", UUID.class)),
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                WebhookEvent.ofStoredName(row.getString("event")),
                row.getObject("sequence", Long.class),
                row.getInt("round"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** Removes it from the outbox. It stays there if it was redelivered meanwhile, which began a new round. */
    public void dispatched(UndispatchedDelivery delivery) {
        jdbc.sql("""
                        UPDATE warehouse.webhook_deliveries SET dispatched_at = now()
                        WHERE id = :id AND round = :round AND dispatched_at IS NULL
                        """)
                .param("id", delivery.id().value())
                .param("round", delivery.round())
                .update();
    }
}
