package homeinventory.photos.store.webhooks;

import static homeinventory.photos.store.PostgresTime.instantOrNull;

import homeinventory.photos.model.webhooks.DeliveryId;
import homeinventory.photos.model.webhooks.WebhookId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a {@link Delivery} from a row of {@code warehouse.webhook_deliveries AS d}. */
final class DeliveryRow {

    static final String COLUMNS = """
             d.id, d.webhook_id, d.event, d.sequence, d.state, d.round, d.attempts, d.last_status, d.last_error,
             d.next_attempt_at, d.created_at, d.updated_at
            """;

    /** SQL: rows that this release can read. A newer one may have written other events and states. */
    static final String KNOWN = " d.event IN (%s) AND d.state IN (%s)"
            .formatted(
                    quoted(Arrays.stream(WebhookEvent.storedNames())),
                    quoted(Arrays.stream(DeliveryState.values()).map(DeliveryState::wireName)));

    private DeliveryRow() {}

    private static String quoted(Stream<String> names) {
        return names.map("'%s'"::formatted).collect(Collectors.joining(", "));
    }

    static Delivery read(ResultSet row, int rowNumber) throws SQLException {
        return new Delivery(
                new DeliveryId(row.getObject("id", UUID.class)),
                new WebhookId(row.getObject("webhook_id", UUID.class)),
                WebhookEvent.ofStoredName(row.getString("event")),
                row.getObject("sequence", Long.class),
                DeliveryState.ofWireName(row.getString("state")),
                row.getInt("round"),
                row.getInt("attempts"),
                row.getObject("last_status", Integer.class),
                row.getString("last_error"),
                instantOrNull(row.getObject("next_attempt_at", OffsetDateTime.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
