package homeinventory.photos.store.webhooks;

import homeinventory.photos.model.webhooks.DeliveryId;
import homeinventory.photos.model.webhooks.WebhookId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The deliveries of each webhook: {@code warehouse.webhook_deliveries}. The caller has checked that the webhook belongs to the
 * workspace. Deliveries whose event or state only another release knows are not shown.
 */
public final class Deliveries {

    /** Greater than any UUIDv7. */
    private static final UUID NEWEST = new UUID(-1, -1);

    private final JdbcClient jdbc;

    /** Deliveries, and the cursor of the next page; null if this is the last one. */
    public record DeliveryPage(
            List<Delivery> deliveries, @Nullable DeliveryId nextBefore) {}

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page, newest first.
     *
     * @param before only those older than this one
     * @param limit maximum of deliveries, 1 or more
     */
    public DeliveryPage list(WebhookId webhookId, @Nullable DeliveryId before, int limit) {
        // One row more than asked for shows whether there is a next page.
        List<Delivery> deliveries = jdbc.sql("SELECT" + DeliveryRow.COLUMNS + """
                        FROM warehouse.webhook_deliveries d
                        WHERE d.webhook_id = :webhookId AND d.id < :before AND""" + DeliveryRow.KNOWN + """
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

    public Optional<Delivery> find(WebhookId webhookId, DeliveryId id) {
        return jdbc.sql("SELECT" + DeliveryRow.COLUMNS + """
                        FROM warehouse.webhook_deliveries d
                        WHERE d.id = :id AND d.webhook_id = :webhookId AND""" + DeliveryRow.KNOWN)
                .param("id", id.value())
                .param("webhookId", webhookId.value())
                .query(DeliveryRow::read)
                .optional();
    }

    /** Adds a test event to the outbox; empty if the webhook was deleted. */
    public Optional<Delivery> ping(WebhookId webhookId) {
        return jdbc.sql("""
                        INSERT INTO warehouse.webhook_deliveries AS d (webhook_id, workspace_id, event)
                        SELECT w.id, w.workspace_id, 'ping' FROM warehouse.webhooks w WHERE w.id = :webhookId
                        RETURNING""" + DeliveryRow.COLUMNS)
                .param("webhookId", webhookId.value())
                .query(DeliveryRow::read)
                .optional();
    }

    /** Adds a delivery to the outbox again, under the same id; empty if it does not exist or has not ended. */
    public Optional<Delivery> redeliver(WebhookId webhookId, DeliveryId id) {
        return jdbc.sql("""
                        UPDATE warehouse.webhook_deliveries d
                        SET state = 'pending', round = d.round + 1, dispatched_at = NULL, last_status = NULL,
                            last_error = NULL, updated_at = now()
                        WHERE d.id = :id AND d.webhook_id = :webhookId AND d.state <> 'pending'
                          AND""" + DeliveryRow.KNOWN + """
                        RETURNING""" + DeliveryRow.COLUMNS)
                .param("id", id.value())
                .param("webhookId", webhookId.value())
                .query(DeliveryRow::read)
                .optional();
    }
}
