package homeinventory.photos.api.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client of an event stream that keeps everything it was sent. */
final class TestStream implements AutoCloseable {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpResponse<InputStream> response;
    private final StringBuilder received = new StringBuilder();
    private boolean ended;

    private TestStream(HttpResponse<InputStream> response) {
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    /** Returns once the response's headers are there. */
    static TestStream open(URI uri, @Nullable String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            HttpResponse<InputStream> response = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            return new TestStream(response);
        } catch (IOException e) {
            throw new AssertionError("could not open " + uri, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while opening " + uri, e);
        }
    }

    private void read() {
        char[] buffer = new char[8192];
        try (Reader body = new InputStreamReader(response.body(), StandardCharsets.UTF_8)) {
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                append(new String(buffer, 0, n));
            }
        } catch (IOException e) {
            append("\n(broken: " + e + ")");
        }
        synchronized (received) {
            ended = true;
        }
    }

    private void append(String text) {
        synchronized (received) {
            received.append(text);
        }
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    /** Everything so far. */
    String text() {
        synchronized (received) {
            return received.toString();
        }
    }

    /** The complete blocks that are events, so neither comments nor the opening. */
    List<String> events() {
        String text = text();
        List<String> events = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n", start)) {
            String block = text.substring(start, end);
            if (block.contains("\ndata: ")) {
                events.add(block);
            }
            start = end + 2;
        }
        return events;
    }

    /** The ids of the events, in the order they came. */
    List<Long> ids() {
        return events().stream()
                .map(event -> Long.valueOf(event.substring("id: ".length(), event.indexOf('\n'))))
                .toList();
    }

    /** Waits for as many events or more. */
    List<String> awaitEvents(int count) {
        return await().until(this::events, events -> events.size() >= count);
    }

    void awaitText(String part) {
        await().until(this::text, text -> text.contains(part));
    }

    /** Waits until the server has ended the stream. */
    void awaitEnd() {
        await().until(() -> {
            synchronized (received) {
                return ended;
            }
        });
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
