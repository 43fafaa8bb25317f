package homeinventory.photos.model.webhooks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a webhook of a workspace; a plain UUID string in JSON. */
public record WebhookId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WebhookId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
