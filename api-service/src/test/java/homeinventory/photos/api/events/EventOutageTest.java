package homeinventory.photos.api.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.TestServer;
import homeinventory.photos.store.photos.NewPhoto;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class EventOutageTest {

    @Test
    void streams_outlive_an_outage_of_the_database() throws Exception {
        try (TestServer server = TestServer.start();
                TestDatabase database = server.newDatabase();
                EventApi api = EventApi.start(
                        database,
                        "photos.events.heartbeat=200ms",
                        "photos.events.poll-interval=200ms",
                        "spring.datasource.hikari.connection-timeout=500")) {
            EventLogFixture log = new EventLogFixture(api);
            NewPhoto photo = log.newPhoto();
            try (TestStream stream = api.follow(photo.workspaceId())) {
                log.append(photo, 1, 1);
                stream.awaitEvents(1);

                server.stop();
                assertThatNewStreamsAreRefused(api, photo);
                int heard = stream.text().length();
                await().until(() -> stream.text().length() > heard);

                server.startAgain();
                await().ignoreExceptions().until(() -> {
                    log.append(photo, 2, 2);
                    return true;
                });
                stream.awaitEvents(2);
                assertThat(stream.ids()).containsExactly(1L, 2L);
            }
        }
    }

    private static void assertThatNewStreamsAreRefused(EventApi api, NewPhoto photo) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(api.events(photo.workspaceId()))
                .header("Accept", "text/event-stream")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }
}
