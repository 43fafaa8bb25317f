package homeinventory.photos.store.webhooks;

import com.fasterxml.jackson.annotation.JsonValue;
import homeinventory.photos.store.events.PhotoEventType;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery reports: an event of the log, or a test that an administrator sent.
 *
 * @param type null for a test
 */
public record WebhookEvent(@Nullable PhotoEventType type) {

    public static final WebhookEvent PING = new WebhookEvent(null);

    /** The types that webhooks can subscribe to: outcomes, but not changes. */
    public static final Set<PhotoEventType> TYPES = Collections.unmodifiableSet(Arrays.stream(PhotoEventType.values())
            .filter(type -> !type.isChange())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(PhotoEventType.class))));

    /** All events, a test last. */
    public static Stream<WebhookEvent> all() {
        return Stream.concat(TYPES.stream().map(WebhookEvent::new), Stream.of(PING));
    }

    /** The name in JSON; for an event of the log the same as in streams. */
    @JsonValue
    public String wireName() {
        return type == null ? "webhook.ping" : type.wireName();
    }

    /** The name in SQL; for an event of the log the same as there. */
    String storedName() {
        return type == null ? "ping" : type.storedName();
    }

    static String[] storedNames() {
        return all().map(WebhookEvent::storedName).toArray(String[]::new);
    }

    static WebhookEvent ofStoredName(String storedName) {
        return all().filter(event -> event.storedName().equals(storedName))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no delivery has the event \"" + storedName
                        + "\"; expected one of " + String.join(", ", storedNames())));
    }
}
