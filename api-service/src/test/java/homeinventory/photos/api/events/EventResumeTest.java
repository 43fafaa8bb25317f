package homeinventory.photos.api.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.api.access.StreamPermits;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.photos.NewPhoto;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Streams that go on where an earlier one ended. */
class EventResumeTest {
    private static final int EVENTS = 20;

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    @AutoClose
    static final EventApi api = EventApi.start(database, "photos.events.window=8", "photos.events.heartbeat=200ms");

    private final EventLogFixture log = new EventLogFixture(api);

    @Test
    void a_stream_cut_at_any_event_goes_on_with_the_next_one() throws IOException {
        NewPhoto photo = log.newPhoto();
        log.append(photo, 1, EVENTS);

        for (long cut = 0; cut <= EVENTS; cut++) {
            try (TestStream stream = api.follow(photo.workspaceId(), Long.toString(cut))) {
                int next = EVENTS + 1 + (int) cut;
                log.append(photo, next, next);
                stream.awaitEvents((int) (next - cut));
                stream.awaitText("\n\n:\n\n");

                assertThat(stream.ids())
                        .isEqualTo(LongStream.rangeClosed(cut + 1, next).boxed().toList());
            }
        }
    }

    @Test
    void thousands_of_missed_events_come_in_order_and_once() throws IOException {
        NewPhoto photo = log.newPhoto();
        log.append(photo, 1, 3000);

        try (TestStream stream = api.follow(photo.workspaceId(), "0")) {
            stream.awaitEvents(3000);
            assertThat(stream.ids())
                    .isEqualTo(LongStream.rangeClosed(1, 3000).boxed().toList());
        }
    }

    @Test
    void the_header_of_a_reconnecting_browser_wins_over_the_address_it_was_given() throws IOException {
        NewPhoto photo = log.newPhoto();
        log.append(photo, 1, 3);
        URI withParameter = URI.create(api.events(photo.workspaceId()) + "?last_event_id=1");

        try (TestStream byParameter = TestStream.open(withParameter, null);
                TestStream byHeader = TestStream.open(withParameter, "2")) {
            byParameter.awaitEvents(2);
            byHeader.awaitEvents(1);
            assertThat(byParameter.ids()).containsExactly(2L, 3L);
            assertThat(byHeader.ids()).containsExactly(3L);
        }
    }

    @Test
    void an_id_that_the_log_never_gave_resets_the_client_once_and_goes_on_from_now() throws IOException {
        NewPhoto photo = log.newPhoto();
        log.append(photo, 1, 3);

        for (String neverGiven : List.of("4", "123456789", "-1", "garbage", "1; DROP TABLE photos")) {
            int generation = (int) log.log().range(photo.workspaceId()).newest();
            try (TestStream stream = api.follow(photo.workspaceId(), neverGiven)) {
                log.append(photo, generation + 1, generation + 1);
                List<String> events = stream.awaitEvents(2);

                assertThat(events.getFirst()).isEqualTo("id: " + generation + "\nevent: stream.reset\ndata: {}");
                assertThat(stream.ids()).containsExactly((long) generation, generation + 1L);
            }
        }
    }

    @Test
    void an_id_whose_successors_were_removed_from_the_log_resets_the_client() throws IOException {
        NewPhoto photo = log.newPhoto();
        log.append(photo, 1, 5);
        removeUpTo(photo, 3);

        try (TestStream cut = api.follow(photo.workspaceId(), "2");
                TestStream whole = api.follow(photo.workspaceId(), "3")) {
            assertThat(cut.awaitEvents(1).getFirst()).isEqualTo("id: 5\nevent: stream.reset\ndata: {}");
            whole.awaitEvents(2);
            assertThat(whole.ids()).containsExactly(4L, 5L);
        }
    }

    @Test
    void a_client_that_is_reading_what_is_being_removed_is_reset() throws IOException {
        NewPhoto photo = log.newPhoto();
        log.append(photo, 1, 5);
        WorkspaceFeed feed = new WorkspaceFeed(photo.workspaceId(), 5, 8);
        removeUpTo(photo, 3);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thread stream = Thread.startVirtualThread(() -> new EventStream(
                        feed,
                        api.bean(LogReader.class),
                        api.bean(EventMetrics.class),
                        api.bean(StreamPermits.class).ofThisRequest(),
                        out)
                .run(new StreamStart(2, false), new StreamTerms(Duration.ofSeconds(1), Duration.ofMillis(50), false)));

        await().until(() -> out.toString(StandardCharsets.UTF_8).endsWith("\n\n:\n\n"));
        feed.close();
        await().until(() -> !stream.isAlive());
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("retry: 1000\nid: 2\n\nid: 5\nevent: stream.reset\ndata: {}\n\n:\n\n");
    }

    private static void removeUpTo(NewPhoto photo, long sequence) {
        database.jdbc()
                .sql("DELETE FROM warehouse.photo_events WHERE workspace_id = ? AND sequence <= ?")
                .params(photo.workspaceId().value(), sequence)
                .update();
    }

    @Test
    void a_client_that_lost_its_first_stream_before_any_event_misses_nothing() throws IOException {
        NewPhoto photo = log.newPhoto();
        log.append(photo, 1, 2);
        try (TestStream stream = api.follow(photo.workspaceId())) {
            stream.awaitText("id: 2\n\n");
        }
        log.append(photo, 3, 3);

        try (TestStream stream = api.follow(photo.workspaceId(), "2")) {
            stream.awaitEvents(1);
            assertThat(stream.ids()).containsExactly(3L);
        }
    }
}
