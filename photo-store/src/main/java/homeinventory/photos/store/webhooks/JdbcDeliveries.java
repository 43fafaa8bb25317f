package homeinventory.photos.store.webhooks;

import homeinventory.photos.model.webhooks.DeliveryId;
import homeinventory.photos.model.webhooks.WebhookId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log in {@code warehouse.webhook_deliveries}; the event log adds the rows (docs/adr/0072). */
final class JdbcDeliveries implements Deliveries {

    /** Greater than any UUIDv7. */
    private static final UUID NEWEST = new UUID(-1, -1);

    private final JdbcClient jdbc;

    JdbcDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DeliveryPage list(WebhookId webhookId, @Nullable DeliveryId before, int limit) {
        // One row more than asked for tells whether there is a next page.
        List<Delivery> deliveries = jdbc.sql("SELECT" + DeliveryRow.COLUMNS + """
                        FROM warehouse.webhook_deliveries d
                        WHERE d.webhook_id = :webhookId AND d.id < :before
                        ORDER BY d.id DESC
                        LIMIT :limit
                        """)
                .param("webhookId", webhookId.value())
                .param("before", before == null ? NEWEST : before.value())
                .param("limit", limit + 1)
                .query(DeliveryRow::read)
                .list();
        if (deliveries.size() <= limit) {
            return new DeliveryPage(deliveries, null);
        }
        List<Delivery> page = List.copyOf(deliveries.subList(0, limit));
        return new DeliveryPage(page, page.getLast().id());
    }

    @Override
    public Optional<Delivery> find(WebhookId webhookId, DeliveryId id) {
        return jdbc.sql("SELECT" + DeliveryRow.COLUMNS + """
                        FROM warehouse.webhook_deliveries d
                        WHERE d.id = :id AND d.webhook_id = :webhookId
                        """)
                .param("id", id.value())
                .param("webhookId", webhookId.value())
                .query(DeliveryRow::read)
                .optional();
    }

    @Override
    public Optional<Delivery> ping(WebhookId webhookId) {
        return jdbc.sql("""
                        INSERT INTO warehouse.webhook_deliveries AS d (webhook_id, workspace_id, event)
                        SELECT w.id, w.workspace_id, 'ping' FROM warehouse.webhooks w WHERE w.id = :webhookId
                        RETURNING""" + DeliveryRow.COLUMNS)
                .param("webhookId", webhookId.value())
                .query(DeliveryRow::read)
                .optional();
    }

    @Override
    public Optional<Delivery> redeliver(WebhookId webhookId, DeliveryId id) {
        return jdbc.sql("""
                        UPDATE warehouse.webhook_deliveries d
                        SET state = 'pending', round = d.round + 1, dispatched_at = NULL, last_status = NULL,
                            last_error = NULL, updated_at = now()
                        WHERE d.id = :id AND d.webhook_id = :webhookId AND d.state <> 'pending'
                        RETURNING""" + DeliveryRow.COLUMNS)
                .param("id", id.value())
                .param("webhookId", webhookId.value())
                .query(DeliveryRow::read)
                .optional();
    }
}
