package homeinventory.photos.api.events;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.photos.PhotoUrls;
import homeinventory.photos.model.ThumbnailSize;
import homeinventory.photos.store.NewPhotoFixture;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.photos.NewPhoto;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a client gets, from the real log over real HTTP. */
class EventStreamTest {
    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    @AutoClose
    static final EventApi api =
            EventApi.start(database, "photos.events.reconnect-delay=2s", "photos.events.heartbeat=200ms");

    private final EventLogFixture log = new EventLogFixture(api);

    @Test
    void events_are_byte_for_byte_what_the_contract_says() throws IOException {
        UUID item = UUID.randomUUID();
        NewPhoto photo = log.insert(NewPhotoFixture.aPhoto().ofItem(item));
        NewPhoto repair =
                log.insert(NewPhotoFixture.aPhoto().in(photo.workspaceId()).ofRepair(item));
        try (TestStream stream = api.follow(photo.workspaceId())) {
            log.append(photo, 2, 2);
            log.appendFailed(repair, 1, "The photo is cut off.");

            assertThat(stream.awaitEvents(2))
                    .containsExactly(
                            "id: 1\nevent: photo.thumbnail_ready\ndata: {\"photo_id\":\"" + photo.id()
                                    + "\",\"photo_type\":\"item\",\"item_id\":\"" + item
                                    + "\",\"small_thumbnail_url\":\"" + url(photo, ThumbnailSize.SMALL)
                                    + "\",\"medium_thumbnail_url\":\"" + url(photo, ThumbnailSize.MEDIUM)
                                    + "\",\"large_thumbnail_url\":\"" + url(photo, ThumbnailSize.LARGE) + "\"}",
                            "id: 2\nevent: photo.thumbnail_failed\ndata: {\"photo_id\":\"" + repair.id()
                                    + "\",\"photo_type\":\"repair\",\"repair_id\":\"" + item
                                    + "\",\"error\":\"The photo is cut off.\"}");
        }
    }

    private static String url(NewPhoto photo, ThumbnailSize size) {
        return PhotoUrls.thumbnail(photo.workspaceId(), photo.id(), 2, size);
    }

    @Test
    void a_stream_is_neither_stored_nor_buffered_on_its_way() throws IOException {
        try (TestStream stream = api.follow(log.newPhoto().workspaceId())) {
            assertThat(stream.response().headers().map())
                    .containsEntry("content-type", List.of("text/event-stream"))
                    .containsEntry("cache-control", List.of("no-store"))
                    .containsEntry("x-accel-buffering", List.of("no"));
        }
    }

    @Test
    void clients_are_told_different_reconnection_times_around_the_setting() throws IOException {
        NewPhoto photo = log.newPhoto();
        Pattern opening = Pattern.compile("retry: (\\d+)\nid: 0\n\n");
        List<Long> delays = LongStream.range(0, 8)
                .map(i -> {
                    try (TestStream stream = api.follow(photo.workspaceId())) {
                        stream.awaitText("id: 0\n\n");
                        Matcher matcher = opening.matcher(stream.text());
                        assertThat(matcher.lookingAt()).isTrue();
                        return Long.parseLong(matcher.group(1));
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .boxed()
                .toList();

        assertThat(delays).allMatch(delay -> delay >= 1000 && delay <= 3000);
        assertThat(delays.stream().distinct().count()).isGreaterThan(1);
    }

    @Test
    void a_quiet_stream_gets_comments() throws IOException {
        try (TestStream stream = api.follow(log.newPhoto().workspaceId())) {
            stream.awaitText("\n\n:\n\n:\n\n");
        }
    }

    @Test
    void a_question_about_the_headers_is_answered_without_a_stream() throws Exception {
        HttpRequest head = HttpRequest.newBuilder(api.events(log.newPhoto().workspaceId()))
                .HEAD()
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Void> response = client.send(head, BodyHandlers.discarding());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("content-type")).hasValue("text/event-stream");
        }
    }

    @Test
    void a_workspace_that_is_no_uuid_is_a_problem() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + api.port() + "/api/v1/workspaces/kitchen/events"))
                .header("Accept", "text/event-stream")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
            assertThat(response.body()).contains("kitchen");
        }
    }
}
