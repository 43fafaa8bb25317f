package homeinventory.photos.stack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.stack.chaos.Answers.Answer;
import homeinventory.photos.stack.chaos.Samples.Sample;
import homeinventory.photos.stack.invariants.AcknowledgedPhoto;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * Uploads to one workspace as good clients do: with an Idempotency-Key, to another replica when one does not answer, and
 * again after a refusal. It keeps every answer.
 */
final class Uploader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GIVE_UP = Duration.ofMinutes(4);

    /** Shorter than Retry-After, so that a test sees many answers. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final UUID workspace = UUID.randomUUID();
    private final String path = "/api/v1/workspaces/" + workspace + "/items/" + UUID.randomUUID() + "/photos";
    private final Answers answers = new Answers();
    private final List<URI> servers;

    Uploader(List<URI> servers) {
        this.servers = servers;
    }

    UUID workspace() {
        return workspace;
    }

    Answers answers() {
        return answers;
    }

    /**
     * Uploads a photo until it is acknowledged.
     *
     * @param first number of the server for the first attempt
     */
    AcknowledgedPhoto upload(Sample sample, int first) {
        String key = UUID.randomUUID().toString();
        Instant giveUp = Instant.now().plus(GIVE_UP);
        for (int attempt = first; Instant.now().isBefore(giveUp); attempt++) {
            Answer answer = send(request(servers.get(attempt % servers.size()), key, sample));
            answers.add(answer);
            if (answer.isCreated()) {
                String id = new JsonMapper().readTree(answer.text()).get("id").asString();
                return AcknowledgedPhoto.of(UUID.fromString(id), sample.bytes(), sample.good());
            }
            CompletableFuture.runAsync(
                            () -> {}, CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS))
                    .join();
        }
        throw new AssertionError("an upload was not acknowledged within " + GIVE_UP);
    }

    /** Deletes a photo of this workspace. */
    void delete(AcknowledgedPhoto photo) {
        URI address = servers.getFirst().resolve("/api/v1/workspaces/" + workspace + "/photos/" + photo.id());
        Answer answer = send(HttpRequest.newBuilder(address).DELETE().build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private Answer send(HttpRequest request) {
        Instant begin = Instant.now();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return new Answer(
                    Instant.now(),
                    Duration.between(begin, Instant.now()),
                    answer.statusCode(),
                    answer.headers().firstValue("Retry-After").isPresent(),
                    answer.body());
        } catch (IOException e) {
            return new Answer(Instant.now(), Duration.between(begin, Instant.now()), 0, false, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while uploading", e);
        }
    }

    private HttpRequest request(URI server, String key, Sample sample) {
        String boundary = "boundary-" + key;
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", key)
                .timeout(PATIENCE)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(partHeader(boundary)),
                        BodyPublishers.ofByteArray(sample.bytes()),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .build();
    }

    /** The head of a request, and the beginning of its body, for a client that will not send the rest. */
    String beginning(int contentLength) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + contentLength
                + "\r\nContent-Type: multipart/form-data; boundary=b\r\n\r\n" + partHeader("b");
    }

    private static String partHeader(String boundary) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"photo\"\r\n\r\n";
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
