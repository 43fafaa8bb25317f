package homeinventory.photos.store.webhooks;

import homeinventory.photos.model.webhooks.WebhookId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** How a {@link Webhook} is read from a row of {@code warehouse.webhooks AS w}. */
final class WebhookRow {

    static final String COLUMNS = """
             w.id, w.url, w.events, w.enabled, w.disabled_reason, w.created_at, w.updated_at
            """;

    private WebhookRow() {}

    static Webhook read(ResultSet row, int rowNumber) throws SQLException {
        return new Webhook(
                new WebhookId(row.getObject("id", UUID.class)),
                ReceiverUrl.of(row.getString("url")),
                events((String[]) row.getArray("events").getArray()),
                row.getBoolean("enabled"),
                row.getString("disabled_reason"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static Set<WebhookEvent> events(String[] storedNames) {
        Set<WebhookEvent> events = EnumSet.noneOf(WebhookEvent.class);
        for (String name : storedNames) {
            events.add(WebhookEvent.ofStoredName(name));
        }
        return Collections.unmodifiableSet(events);
    }

    /** How the column holds events. */
    static String[] stored(Set<WebhookEvent> events) {
        return events.stream().map(WebhookEvent::storedName).sorted().toArray(String[]::new);
    }
}
