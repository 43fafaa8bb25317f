package homeinventory.photos.api.events;

import homeinventory.photos.store.events.LoggedEvent;
import homeinventory.photos.store.events.PhotoEvent;
import homeinventory.photos.store.events.PhotoEvent.Change;
import homeinventory.photos.store.events.PhotoEvent.PhotoDeleted;
import homeinventory.photos.store.events.PhotoEvent.PhotoRetried;
import homeinventory.photos.store.events.PhotoEvent.ThumbnailsFailed;
import homeinventory.photos.store.events.PhotoEvent.ThumbnailsReady;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The text of an event stream (WHATWG HTML §9.2.5 and §9.2.6), in UTF-8. */
final class EventFormat {

    /** A comment, which clients ignore. */
    static final byte[] HEARTBEAT = utf8(":\n\n");

    private EventFormat() {}

    /**
     * The start of a stream. An id without data reaches no listener but is what a client sends when it reconnects, so
     * that it misses nothing even if the connection breaks before the first event.
     */
    static byte[] opening(Duration reconnectDelay, long position) {
        return utf8("retry: " + reconnectDelay.toMillis() + "\nid: " + position + "\n\n");
    }

    /** Tells the client to reload, since events before {@code position} may be missing. */
    static byte[] reset(long position) {
        return event(position, "stream.reset", "{}");
    }

    static EncodedEvent encode(LoggedEvent logged) {
        byte[] bytes = event(logged.sequence(), name(logged.event()), EventJson.data(logged.event()));
        return new EncodedEvent(logged.sequence(), logged.event() instanceof Change, bytes);
    }

    static String name(PhotoEvent event) {
        return switch (event) {
            case ThumbnailsReady ready -> "photo.thumbnail_ready";
            case ThumbnailsFailed failed -> "photo.thumbnail_failed";
            case PhotoDeleted deleted -> "photo.deleted";
            case PhotoRetried retried -> "photo.retried";
        };
    }

    /** {@code data} must be one line. */
    private static byte[] event(long id, String name, String data) {
        return utf8("id: " + id + "\nevent: " + name + "\ndata: " + data + "\n\n");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
