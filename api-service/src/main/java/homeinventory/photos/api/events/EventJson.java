package homeinventory.photos.api.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import homeinventory.photos.store.events.PhotoEvent;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Events as JSON, the same in streams and in webhooks. */
public final class EventJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private EventJson() {}

    /** What is told of an event, on one line: JSON has no raw line breaks (RFC 8259 §7). */
    static String data(PhotoEvent event) {
        return JSON.writeValueAsString(EventData.of(event));
    }

    /** The body of a webhook that tells of an event (Standard Webhooks, "Payload structure"). */
    public static String envelope(String type, Instant occurredAt, PhotoEvent event) {
        return JSON.writeValueAsString(new Envelope(type, occurredAt, EventData.of(event)));
    }

    /** The body of a webhook that tells of nothing, for a test. */
    public static String envelope(String type, Instant occurredAt) {
        return JSON.writeValueAsString(new Envelope(type, occurredAt, Map.of()));
    }

    private record Envelope(String type, Instant timestamp, Object data) {}
}
