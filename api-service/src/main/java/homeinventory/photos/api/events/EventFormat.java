package homeinventory.photos.api.events;

import homeinventory.photos.api.photos.PhotoUrls;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.ThumbnailSize;
import homeinventory.photos.store.events.LoggedEvent;
import homeinventory.photos.store.events.PhotoEvent;
import homeinventory.photos.store.events.PhotoEvent.ThumbnailsFailed;
import homeinventory.photos.store.events.PhotoEvent.ThumbnailsReady;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The text of an event stream (WHATWG HTML §9.2.5 and §9.2.6), in UTF-8. */
final class EventFormat {

    /** A comment, which clients ignore. */
    static final byte[] HEARTBEAT = utf8(":\n\n");

    private static final JsonMapper JSON = JsonMapper.shared();

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
        byte[] bytes = event(logged.sequence(), name(logged.event()), JSON.writeValueAsString(data(logged.event())));
        return new EncodedEvent(logged.sequence(), bytes);
    }

    private static String name(PhotoEvent event) {
        return switch (event) {
            case ThumbnailsReady ready -> "photo.thumbnail_ready";
            case ThumbnailsFailed failed -> "photo.thumbnail_failed";
        };
    }

    private static Map<String, Object> data(PhotoEvent event) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("photo_id", event.photoId());
        data.put("photo_type", event.photoType());
        data.put(ownerField(event.photoType()), event.ownerId());
        switch (event) {
            case ThumbnailsReady ready -> {
                for (ThumbnailSize size : ThumbnailSize.values()) {
                    data.put(size.wireName() + "_thumbnail_url", url(ready, size));
                }
                // Absent where there is none: the contract's events have no field without a value.
                if (ready.thumbHash() != null) {
                    data.put("thumb_hash", ready.thumbHash());
                }
            }
            case ThumbnailsFailed failed -> data.put("error", failed.error());
        }
        return data;
    }

    private static String ownerField(PhotoType type) {
        return switch (type) {
            case ITEM -> "item_id";
            case REPAIR -> "repair_id";
        };
    }

    private static String url(ThumbnailsReady ready, ThumbnailSize size) {
        return PhotoUrls.thumbnail(ready.workspaceId(), ready.photoId(), ready.generation(), size);
    }

    /** JSON has no raw line breaks (RFC 8259 §7), so {@code data} always is one line. */
    private static byte[] event(long id, String name, String data) {
        return utf8("id: " + id + "\nevent: " + name + "\ndata: " + data + "\n\n");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
