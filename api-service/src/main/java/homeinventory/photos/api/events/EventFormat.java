package homeinventory.photos.api.events;

import homeinventory.photos.store.events.LoggedEvent;
import homeinventory.photos.store.events.PhotoEvent;
import homeinventory.photos.store.events.PhotoEventType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The text of an event stream (WHATWG HTML §9.2.5 and §9.2.6), in UTF-8. */
final class EventFormat {

    /** A comment, which clients ignore. */
    static final byte[] HEARTBEAT = utf8(":\n\n");

    private EventFormat() {}

    /**
     * The start of a stream. An id without data reaches no listener, but the client sends it when it reconnects. So it
     * misses nothing even if the connection breaks before the first event.
     */
    static byte[] opening(Duration reconnectDelay, long position) {
        return utf8("retry: " + reconnectDelay.toMillis() + "\nid: " + position + "\n\n");
    }

    /** The client must reload, since events before {@code position} may be missing. */
    static byte[] reset(long position) {
        return event(position, "stream.reset", "{}");
    }

    static EncodedEvent encode(LoggedEvent logged) {
        PhotoEvent event = logged.event();
        if (event == null) {
            return new EncodedEvent(logged.sequence(), null, new byte[0]);
        }
        PhotoEventType type = event.type();
        return new EncodedEvent(
                logged.sequence(), type, event(logged.sequence(), type.wireName(), EventJson.data(event)));
    }

    /** {@code data} must be one line. */
    private static byte[] event(long id, String name, String data) {
        return utf8("id: " + id + "\nevent: " + name + "\ndata: " + data + "\n\n");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
