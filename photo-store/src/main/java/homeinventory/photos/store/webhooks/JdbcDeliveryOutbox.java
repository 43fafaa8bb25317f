package homeinventory.photos.store.webhooks;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.webhooks.DeliveryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of {@code warehouse.webhook_deliveries} that are pending and not dispatched. None is locked while Temporal is asked. */
final class JdbcDeliveryOutbox implements DeliveryOutbox {

    private final JdbcClient jdbc;

    JdbcDeliveryOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<UndispatchedDelivery> undispatched(int limit) {
        return jdbc.sql("""
                        SELECT id, workspace_id, event, sequence, round, created_at
                        FROM warehouse.webhook_deliveries
                        WHERE state = 'pending' AND dispatched_at IS NULL
                        ORDER BY id
                        LIMIT :limit
                        """)
                .param("limit", limit)
                .query(JdbcDeliveryOutbox::read)
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

    /** No row is changed if another process was faster, or if it was deleted or asked for again meanwhile. */
    @Override
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
