package homeinventory.photos.store.webhooks;

import homeinventory.photos.model.webhooks.WebhookId;
import homeinventory.photos.store.events.PhotoEventType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Reads a {@link Webhook} from a row of {@code warehouse.webhooks AS w}. */
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

    /** Only those that this release knows. Subscriptions of a newer one stay in the row. */
    private static Set<PhotoEventType> events(String[] storedNames) {
        Set<PhotoEventType> events = EnumSet.noneOf(PhotoEventType.class);
        for (String name : storedNames) {
            PhotoEventType.ofStoredName(name).ifPresent(events::add);
        }
        return Collections.unmodifiableSet(events);
    }

    /** The events as the column holds them. */
    static String[] stored(Set<PhotoEventType> events) {
        return events.stream().map(PhotoEventType::storedName).sorted().toArray(String[]::new);
    }
}
