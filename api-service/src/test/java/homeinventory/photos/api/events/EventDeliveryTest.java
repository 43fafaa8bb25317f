package homeinventory.photos.api.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.store.NewPhotoFixture;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.photos.NewPhoto;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How events find their way from the log to the streams of two replicas: one polls, the other waits for hints. */
class EventDeliveryTest {
    private static final int EVENTS = 1000;

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    @AutoClose
    static final EventApi polling = EventApi.start(
            database, "photos.events.poll-interval=200ms", "photos.events.window=16", "photos.events.heartbeat=300ms");

    @AutoClose
    static final EventApi hinted = EventApi.start(database, "photos.events.poll-interval=5m");

    private final EventLogFixture log = new EventLogFixture(polling);

    @Test
    void clients_that_connect_while_events_are_appended_miss_none_and_get_none_twice() throws Exception {
        NewPhoto photo = log.newPhoto();
        List<TestStream> streams = new ArrayList<>();
        List<Long> newestBefore = new ArrayList<>();
        List<Long> newestAfter = new ArrayList<>();
        try (ExecutorService appender = Executors.newSingleThreadExecutor()) {
            Future<?> appended = appender.submit(() -> log.append(photo, 1, EVENTS));
            while (!appended.isDone()) {
                EventApi replica = streams.size() % 2 == 0 ? polling : hinted;
                newestBefore.add(newest(photo));
                streams.add(replica.follow(photo.workspaceId()));
                newestAfter.add(newest(photo));
            }
            appended.get();
        }

        assertThat(streams).hasSizeGreaterThan(10);
        for (int i = 0; i < streams.size(); i++) {
            try (TestStream stream = streams.get(i)) {
                // What was there before the request is not sent; what came after the headers is.
                long start = Long.parseLong(opening(stream));
                assertThat(start).isBetween(newestBefore.get(i), newestAfter.get(i));
                stream.awaitEvents((int) (EVENTS - start));
                assertThat(stream.ids())
                        .isEqualTo(LongStream.rangeClosed(start + 1, EVENTS)
                                .boxed()
                                .toList());
            }
        }
    }

    private long newest(NewPhoto photo) {
        return log.log().range(photo.workspaceId()).newest();
    }

    private static String opening(TestStream stream) {
        stream.awaitText("\n\n");
        String text = stream.text();
        return text.substring(text.indexOf("id: ") + "id: ".length(), text.indexOf("\n\n"));
    }

    @Test
    void events_of_concurrent_workers_are_sent_in_commit_order() throws Exception {
        List<NewPhoto> photos = new ArrayList<>();
        photos.add(log.newPhoto());
        IntStream.range(1, 4)
                .forEach(i -> photos.add(
                        log.insert(NewPhotoFixture.aPhoto().in(photos.getFirst().workspaceId()))));
        try (TestStream stream = hinted.follow(photos.getFirst().workspaceId());
                ExecutorService workers = Executors.newFixedThreadPool(4)) {
            List<CompletableFuture<Void>> appending = photos.stream()
                    .map(photo -> CompletableFuture.runAsync(() -> log.append(photo, 1, 50), workers))
                    .toList();
            CompletableFuture.allOf(appending.toArray(CompletableFuture[]::new)).get();

            stream.awaitEvents(200);
            assertThat(stream.ids())
                    .isEqualTo(LongStream.rangeClosed(1, 200).boxed().toList());
        }
    }

    @Test
    void two_replicas_send_the_same_stream() throws IOException {
        NewPhoto photo = log.newPhoto();
        try (TestStream one = polling.follow(photo.workspaceId());
                TestStream other = hinted.follow(photo.workspaceId())) {
            log.append(photo, 1, 30);

            assertThat(one.awaitEvents(30)).isEqualTo(other.awaitEvents(30));
        }
    }

    @Test
    void a_client_may_go_on_at_another_replica() throws IOException {
        NewPhoto photo = log.newPhoto();
        try (TestStream one = polling.follow(photo.workspaceId())) {
            log.append(photo, 1, 3);
            one.awaitEvents(3);
        }
        log.append(photo, 4, 5);
        try (TestStream other = hinted.follow(photo.workspaceId(), "3")) {
            other.awaitEvents(2);
            assertThat(other.ids()).containsExactly(4L, 5L);
        }
    }

    @Test
    void other_workspaces_events_never_appear() throws IOException {
        NewPhoto ours = log.newPhoto();
        NewPhoto theirs = log.newPhoto();
        try (TestStream stream = hinted.follow(ours.workspaceId());
                TestStream theirStream = hinted.follow(theirs.workspaceId())) {
            log.append(theirs, 1, 5);
            theirStream.awaitEvents(5);
            log.append(ours, 1, 1);

            assertThat(stream.awaitEvents(1))
                    .singleElement()
                    .asString()
                    .contains(ours.id().toString());
            assertThat(theirStream.text()).doesNotContain(ours.id().toString());
            assertThat(stream.text()).doesNotContain(theirs.id().toString());
        }
    }

    @Test
    void a_notification_alone_delivers_at_once() throws IOException {
        NewPhoto photo = log.newPhoto();
        try (TestStream stream = hinted.follow(photo.workspaceId())) {
            stream.awaitText("\n\n");
            for (int event = 1; event <= 5; event++) {
                int count = event;
                log.append(photo, event, event);
                await().until(() -> stream.ids().size() == count);
            }
        }
    }

    @Test
    void the_poll_delivers_when_the_listening_connection_is_lost() throws IOException {
        NewPhoto photo = log.newPhoto();
        try (TestStream stream = polling.follow(photo.workspaceId())) {
            stream.awaitText("\n\n");
            int ended = endListeningConnections();
            log.append(photo, 1, 3);

            stream.awaitEvents(3);
            assertThat(ended).isPositive();
        }
        awaitHintsAgain();
    }

    private static int endListeningConnections() {
        return database.jdbc().sql("""
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE datname = current_database() AND application_name = 'photo-events-listener'
                        """).query(Boolean.class).list().size();
    }

    /** Lost connections come back, or tests that run later would wait for ever. */
    private static void awaitHintsAgain() {
        await().until(() -> database.jdbc().sql("""
                                        SELECT count(*) FROM pg_stat_activity
                                        WHERE datname = current_database() AND state = 'idle'
                                          AND query = 'LISTEN photo_events'
                                        """).query(Integer.class).single() == 2);
    }

    @Test
    void open_streams_and_sent_events_are_counted() throws IOException {
        NewPhoto photo = log.newPhoto();
        double sentBefore = hinted.metric("photos.events.sent");
        try (TestStream one = hinted.follow(photo.workspaceId());
                TestStream other = hinted.follow(photo.workspaceId())) {
            log.append(photo, 1, 2);
            one.awaitEvents(2);
            other.awaitEvents(2);

            assertThat(hinted.metric("photos.events.streams")).isGreaterThanOrEqualTo(2);
            await().until(() -> hinted.metric("photos.events.sent") == sentBefore + 4);
        }
    }
}
