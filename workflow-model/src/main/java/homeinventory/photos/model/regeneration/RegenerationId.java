package homeinventory.photos.model.regeneration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a regeneration; a plain UUID string in JSON. A UUIDv7, so older photos have smaller ids. */
public record RegenerationId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RegenerationId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
