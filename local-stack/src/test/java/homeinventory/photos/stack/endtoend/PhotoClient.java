package homeinventory.photos.stack.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.stack.invariants.AcknowledgedPhoto;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One workspace of the API, as a client over HTTP sees it. */
final class PhotoClient implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final UUID workspace;
    private final List<AcknowledgedPhoto> acknowledged;

    PhotoClient(URI server) {
        this(server, UUID.randomUUID(), new CopyOnWriteArrayList<>());
    }

    private PhotoClient(URI server, UUID workspace, List<AcknowledgedPhoto> acknowledged) {
        this.server = server;
        this.workspace = workspace;
        this.acknowledged = acknowledged;
    }

    /** The same workspace at another server. */
    PhotoClient at(URI otherServer) {
        return new PhotoClient(otherServer, workspace, acknowledged);
    }

    PhotoClient inWorkspace(UUID other) {
        return new PhotoClient(server, other, acknowledged);
    }

    URI server() {
        return server;
    }

    /** Uploads an item's photo and returns the photo in the answer. */
    JsonNode upload(byte[] photo) throws IOException, InterruptedException {
        String boundary = "boundary-" + UUID.randomUUID();
        HttpRequest request = HttpRequest.newBuilder(workspace("/items/" + UUID.randomUUID() + "/photos"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .timeout(LIMIT)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString("--" + boundary
                                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"photo.jpg\"\r\n\r\n"),
                        BodyPublishers.ofByteArray(photo),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        JsonNode uploaded = JSON.readTree(response.body());
        acknowledged.add(AcknowledgedPhoto.good(UUID.fromString(id(uploaded)), photo));
        return uploaded;
    }

    /** Uploads a photo many times at once, so that there is a backlog. */
    List<JsonNode> uploadAtOnce(int times, byte[] photo) {
        try (ExecutorService uploads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<JsonNode> upload = () -> upload(photo);
            return uploads.invokeAll(Collections.nCopies(times, upload)).stream()
                    .map(Future::resultNow)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while uploading", e);
        }
    }

    /** Every upload of this client, and of the clients created from it. */
    List<AcknowledgedPhoto> acknowledged() {
        return acknowledged;
    }

    JsonNode photo(JsonNode uploaded) {
        return json(workspace("/photos/" + id(uploaded)));
    }

    /** Creates a webhook for all events; the answer has its secret. */
    JsonNode webhook(String url) throws IOException, InterruptedException {
        return post("/webhooks", JSON.writeValueAsString(Map.of("url", url)), 201);
    }

    /** The deliveries of a webhook, newest first. */
    JsonNode deliveries(JsonNode webhook) {
        return json(workspace("/webhooks/" + id(webhook) + "/deliveries")).get("deliveries");
    }

    private JsonNode post(String path, String json, int expected) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(workspace(path))
                        .header("Content-Type", "application/json")
                        .timeout(LIMIT)
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(expected);
        return JSON.readTree(response.body());
    }

    /** Regenerates all photos and waits for the end. */
    JsonNode regenerate() throws IOException, InterruptedException {
        URI regeneration = workspace("/regenerations/" + id(post("/photos/thumbnails/regenerate", "", 202)));
        return Awaitility.await("the regeneration is complete")
                .atMost(LIMIT)
                .until(
                        () -> json(regeneration),
                        found -> found.get("state").asString().equals("complete"));
    }

    /** The workers that were seen in the last minute. */
    JsonNode workers() {
        return json(workspace("/workers")).get("workers");
    }

    /** Waits until a photo has this status and returns it. */
    JsonNode await(JsonNode uploaded, String status) {
        return Awaitility.await("photo " + id(uploaded) + " becomes " + status)
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> photo(uploaded), photo -> status(photo).equals(status));
    }

    List<JsonNode> photos() {
        return json(workspace("/photos?limit=100")).get("photos").valueStream().toList();
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(
                HttpRequest.newBuilder(server.resolve(path)).timeout(LIMIT).build(), BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    /** Opens the workspace's events after a position; "0" is the start. */
    EventReader events(String afterEvent) {
        return new EventReader(http, workspace("/events?last_event_id=" + afterEvent));
    }

    private JsonNode json(URI address) {
        try {
            return JSON.readTree(new String(bytes(address.toString()), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for " + address, e);
        }
    }

    private URI workspace(String path) {
        return server.resolve("/api/v1/workspaces/" + workspace + path);
    }

    /** Which of these photos have this status now. */
    List<JsonNode> having(String status, List<JsonNode> uploaded) {
        return uploaded.stream()
                .map(this::photo)
                .filter(photo -> status(photo).equals(status))
                .toList();
    }

    static String id(JsonNode photo) {
        return photo.get("id").asString();
    }

    static String status(JsonNode photo) {
        return photo.get("thumbnail_status").asString();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
