package homeinventory.photos.stack.endtoend;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a workspace's server-sent events (WHATWG HTML §9.2.6) until the HTTP client is shut down. Supports what the
 * service uses of the format.
 */
final class EventReader {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** An event whose data are JSON. */
    record Event(String id, String type, JsonNode data) {

        String photoId() {
            return data.get("photo_id").asString();
        }
    }

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private String id = "";
    private String type = "";

    EventReader(HttpClient http, URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "text/event-stream")
                .build();
        var _ = http.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAcceptAsync(answer -> answer.body().forEach(this::line));
    }

    private void line(String line) {
        if (line.startsWith("id:")) {
            id = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
            type = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
            events.add(new Event(id, type, new JsonMapper().readTree(line.substring(5))));
        }
    }

    /** Waits for a photo's event and returns it. */
    Event await(String type, String photoId) {
        return Awaitility.await(type + " of " + photoId)
                .atMost(LIMIT)
                .until(
                        () -> of(photoId),
                        found -> !found.isEmpty() && found.getLast().type().equals(type))
                .getLast();
    }

    List<Event> of(String photoId) {
        return events.stream().filter(event -> event.photoId().equals(photoId)).toList();
    }
}
