package homeinventory.photos.api.webhooks;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import homeinventory.photos.api.events.EventJson;
import homeinventory.photos.store.events.PhotoEvent;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a delivery (Standard Webhooks, "Payload structure").
 *
 * @param data JSON, the same as in streams
 */
@JsonPropertyOrder({"type", "timestamp", "data"})
record WebhookBody(
        String type, Instant timestamp, @JsonRawValue String data) {
    private static final JsonMapper JSON = new JsonMapper();

    static String of(String type, Instant occurredAt, PhotoEvent event) {
        return JSON.writeValueAsString(new WebhookBody(type, occurredAt, EventJson.data(event)));
    }

    /** The body of a test, which has no event. */
    static String of(String type, Instant occurredAt) {
        return JSON.writeValueAsString(new WebhookBody(type, occurredAt, "{}"));
    }
}
