package homeinventory.photos.store.webhooks;

import homeinventory.photos.model.webhooks.DeliveryId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What housekeeping asks of deliveries, a bounded number of rows at a time. It pages through pending deliveries by their index,
 * and through all of them by their primary key.
 */
public final class DeliveryUpkeep {

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    /** A delivery whose workflow may be lost. */
    public record IdleDelivery(DeliveryId id, int round) {}

    DeliveryUpkeep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Finds pending deliveries, in the order of their ids, that should have made progress: they are dispatched, and since then
     * nothing was recorded or due.
     *
     * @param after the last id of the page before; empty for the first
     * @param limit maximum of deliveries to return
     * @param idleSince only those for which nothing happened or was due since then
     */
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

    /** Returns a delivery to the outbox as its next round; false if another process has begun that round already. */
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

    /** Removes the oldest deliveries, at most {@code limit}, that are older than {@code before}; returns how many. */
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
