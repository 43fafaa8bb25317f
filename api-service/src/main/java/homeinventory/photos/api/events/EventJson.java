package homeinventory.photos.api.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import homeinventory.photos.store.events.PhotoEvent;
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

    /** The data of an event, on one line: JSON has no raw line breaks (RFC 8259 §7). */
    public static String data(PhotoEvent event) {
        return JSON.writeValueAsString(EventData.of(event));
    }
}
