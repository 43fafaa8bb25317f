package homeinventory.photos.store.webhooks;

import homeinventory.photos.model.webhooks.DeliveryId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages through pending deliveries by their index, and through all of them by their primary key. */
final class JdbcDeliveryUpkeep implements DeliveryUpkeep {

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    JdbcDeliveryUpkeep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<IdleDelivery> idle(String after, int limit, Instant idleSince) {
        return jdbc.sql("""
                        SELECT id, round FROM warehouse.webhook_deliveries
                        WHERE state = 'pending' AND id > :after AND dispatched_at < :idleSince
                          AND greatest(updated_at, next_attempt_at) < :idleSince
                        ORDER BY id
                        LIMIT :limit
                        """)
                .param("after", after.isEmpty() ? FIRST : UUID.fromString(after))
                .param("idleSince", idleSince.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, rowNumber) ->
                        new IdleDelivery(new DeliveryId(row.getObject("id", UUID.class)), row.getInt("round")))
                .list();
    }

    @Override
    public boolean startOver(IdleDelivery delivery) {
        return jdbc.sql("""
                        UPDATE warehouse.webhook_deliveries
                        SET round = round + 1, dispatched_at = NULL, next_attempt_at = NULL, updated_at = now()
                        WHERE id = :id AND round = :round AND state = 'pending'
                        """)
                        .param("id", delivery.id().value())
                        .param("round", delivery.round())
                        .update()
                == 1;
    }

    @Override
    public int expire(Instant before, int limit) {
        return jdbc.sql("""
                        DELETE FROM warehouse.webhook_deliveries
                        WHERE created_at < :before
                          AND id IN (SELECT id FROM warehouse.webhook_deliveries ORDER BY id LIMIT :limit)
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .update();
    }
}
