package homeinventory.photos.model.webhooks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identifies the delivery of one event to one webhook, the same in all attempts; a plain UUID string in JSON. Receivers know it
 * as the header {@code webhook-id}. A UUIDv7, so that newer deliveries have greater ids.
 */
public record DeliveryId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeliveryId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
