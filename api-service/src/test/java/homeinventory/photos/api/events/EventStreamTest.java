package homeinventory.photos.api.events;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.photos.PhotoUrls;
import homeinventory.photos.model.ThumbnailSize;
import homeinventory.photos.store.NewPhotoFixture;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.photos.NewPhoto;
import homeinventory.photos.store.photos.PhotoCatalogue;
import homeinventory.photos.store.photos.RetryPhotos;
import homeinventory.photos.store.photos.ThumbnailProgress;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void only_streams_that_ask_for_changes_get_deletions_and_retries() throws IOException {
        UUID item = UUID.randomUUID();
        NewPhoto gone = log.insert(NewPhotoFixture.aPhoto().ofItem(item));
        NewPhoto failed =
                log.insert(NewPhotoFixture.aPhoto().in(gone.workspaceId()).ofRepair(item));
        PhotoCatalogue catalogue = api.bean(PhotoCatalogue.class);
        api.bean(ThumbnailProgress.class).fail(failed.id(), 1, "The photo is cut off.");
        URI asking = URI.create(api.events(gone.workspaceId()) + "?include=changes");
        try (TestStream all = TestStream.open(asking, null);
                TestStream outcomes = api.follow(gone.workspaceId())) {
            catalogue.delete(gone.workspaceId(), gone.id());
            api.bean(RetryPhotos.class).retry(failed.workspaceId(), failed.id());
            log.append(failed, 2, 2);

            assertThat(all.awaitEvents(3))
                    .startsWith(
                            "id: 1\nevent: photo.deleted\ndata: {\"photo_id\":\"" + gone.id()
                                    + "\",\"photo_type\":\"item\",\"item_id\":\"" + item + "\"}",
                            "id: 2\nevent: photo.retried\ndata: {\"photo_id\":\"" + failed.id()
                                    + "\",\"photo_type\":\"repair\",\"repair_id\":\"" + item + "\"}");
            outcomes.awaitEvents(1);
            assertThat(outcomes.ids()).containsExactly(3L);
            assertThat(outcomes.text()).doesNotContain("photo.deleted", "photo.retried");
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
    void clients_get_different_reconnection_times_around_the_setting() throws IOException {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/workspaces/kitchen/events",
                "/api/v1/workspaces/0198c3f0-6f3e-7d4b-9c55-0242ac120002/events?include=kitchen"
            })
    void what_names_no_workspace_or_no_kind_of_event_is_a_problem(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path))
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
