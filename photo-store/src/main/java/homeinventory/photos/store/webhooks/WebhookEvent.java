package homeinventory.photos.store.webhooks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a webhook is told of. */
public enum WebhookEvent {
    THUMBNAIL_READY("photo.thumbnail_ready", "thumbnail_ready"),
    THUMBNAIL_FAILED("photo.thumbnail_failed", "thumbnail_failed"),
    /** A test that an administrator asked for. */
    PING("webhook.ping", "ping");

    /** Those that webhooks can ask for. */
    public static final Set<WebhookEvent> OF_PHOTOS =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(PING)));

    private final String wireName;
    private final String storedName;

    WebhookEvent(String wireName, String storedName) {
        this.wireName = wireName;
        this.storedName = storedName;
    }

    /** The name in JSON, the same as that of the event in streams. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** The name in SQL, the same as in the event log. */
    String storedName() {
        return storedName;
    }

    /**
     * The event of a workspace's log with this wire name.
     *
     * @throws IllegalArgumentException if there is none that webhooks can ask for
     */
    public static WebhookEvent ofWireName(String wireName) {
        return OF_PHOTOS.stream()
                .filter(event -> event.wireName.equals(wireName))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("there is no event \"" + wireName + "\"; expected "
                        + THUMBNAIL_READY.wireName + " or " + THUMBNAIL_FAILED.wireName));
    }

    static WebhookEvent ofStoredName(String storedName) {
        return Arrays.stream(values())
                .filter(event -> event.storedName.equals(storedName))
                .findAny()
                .orElseThrow(() -> new IllegalStateException(
                        "the database has the event \"" + storedName + "\", which webhooks are not told of"));
    }
}
