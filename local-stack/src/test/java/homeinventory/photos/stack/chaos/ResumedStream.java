package homeinventory.photos.stack.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of a workspace's events from the first one on, that goes to the next replica when its connection ends, with
 * the id of the last event it got (WHATWG HTML §9.2.4).
 */
final class ResumedStream implements AutoCloseable {
    private static final int PAUSE_MILLIS = 300;

    private final HttpClient http;
    private final List<String> photoIds = new CopyOnWriteArrayList<>();
    private final List<URI> servers;
    private final String path;
    private String pendingId = "0";
    private volatile String lastId = "0";
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean closed;

    /** Opens it at one of the servers, counted without end. */
    ResumedStream(HttpClient http, List<URI> servers, int first, UUID workspace) {
        this.http = http;
        this.servers = servers;
        this.path = "/api/v1/workspaces/" + workspace + "/events";
        Thread.ofVirtual().name("stream-" + first).start(() -> follow(first));
    }

    private void follow(int first) {
        for (int server = first; !closed; server++) {
            HttpRequest request = HttpRequest.newBuilder(
                            servers.get(server % servers.size()).resolve(path))
                    .header("Last-Event-ID", lastId)
                    .build();
            try {
                HttpResponse<Stream<String>> answer = http.send(request, BodyHandlers.ofLines());
                if (answer.statusCode() == 200) {
                    connections.incrementAndGet();
                    answer.body().forEach(this::line);
                }
            } catch (IOException | UncheckedIOException e) {
                // The replica is gone, which is what this is about; the next one goes on.
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void pause() {
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS))
                .join();
    }

    /** An event counts once its data are there; its id comes before them. */
    private void line(String line) {
        if (line.startsWith("id:")) {
            pendingId = line.substring(3).strip();
        } else if (line.startsWith("data:")) {
            photoIds.add(
                    new JsonMapper().readTree(line.substring(5)).get("photo_id").asString());
            lastId = pendingId;
        }
    }

    /** Of every event so far, in the order in which they came. */
    List<String> photoIds() {
        return photoIds;
    }

    int connections() {
        return connections.get();
    }

    /** Connects no more. */
    @Override
    public void close() {
        closed = true;
    }
}
