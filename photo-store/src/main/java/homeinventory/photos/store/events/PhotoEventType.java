package homeinventory.photos.store.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What an event of a workspace's log says. All names of events come from here; CONTRIBUTING tells how to add one. */
public enum PhotoEventType {
    THUMBNAIL_READY("thumbnail_ready", "photo.thumbnail_ready", false),
    THUMBNAIL_FAILED("thumbnail_failed", "photo.thumbnail_failed", false),
    DELETED("deleted", "photo.deleted", true),
    RETRIED("retried", "photo.retried", true);

    private final String storedName;
    private final String wireName;
    private final boolean change;

    PhotoEventType(String storedName, String wireName, boolean change) {
        this.storedName = storedName;
        this.wireName = wireName;
        this.change = change;
    }

    /** The name in SQL. Rows keep it, so it never changes. */
    public String storedName() {
        return storedName;
    }

    /** The name in streams, webhooks and JSON. Clients rely on it, so it never changes. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** Whether a user did something with a photo. Only streams that ask for changes get it, and no webhook does. */
    public boolean isChange() {
        return change;
    }

    /** The type with this stored name; empty if only another release knows it. */
    public static Optional<PhotoEventType> ofStoredName(String storedName) {
        return Arrays.stream(values())
                .filter(type -> type.storedName.equals(storedName))
                .findAny();
    }
}
