package homeinventory.photos.api.events;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.photos.NewPhoto;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A newer release writes types of events that this one does not know. Streams skip them. */
@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class UnknownEventTypeTest {
    private static final int WINDOW = 4;

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    @AutoClose
    static final EventApi api = EventApi.start(
            database,
            "photos.events.window=" + WINDOW,
            "photos.events.heartbeat=200ms",
            "photos.events.poll-interval=50ms");

    private final EventLogFixture log = new EventLogFixture(api);

    @BeforeAll
    static void allow_any_type() {
        database.jdbc()
                .sql("ALTER TABLE warehouse.photo_events DROP CONSTRAINT IF EXISTS photo_events_type_known")
                .update();
    }

    @Test
    void live_streams_skip_it_in_all_workspaces_and_it_is_logged_once(CapturedOutput output) throws IOException {
        NewPhoto photo = log.newPhoto();
        NewPhoto elsewhere = log.newPhoto();
        try (TestStream outcomes = api.follow(photo.workspaceId());
                TestStream all =
                        TestStream.open(URI.create(api.events(photo.workspaceId()) + "?include=changes"), null);
                TestStream other = api.follow(elsewhere.workspaceId())) {
            log.append(photo, 1, 1);
            appendOfUnknownType(photo.workspaceId(), 1);
            log.append(elsewhere, 1, 1);
            other.awaitEvents(1);
            outcomes.awaitEvents(1);
            outcomes.awaitText("\n\n:\n\n");
            log.append(photo, 2, 2);
            log.append(elsewhere, 2, 2);

            other.awaitEvents(2);
            all.awaitEvents(2);
            outcomes.awaitEvents(2);
            assertThat(outcomes.ids()).containsExactly(1L, 3L);
            assertThat(all.ids()).containsExactly(1L, 3L);
            assertThat(other.ids()).containsExactly(1L, 2L);
        }
        assertThat(output.getAll().lines().filter(line -> line.contains("photo_moved")))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(output.getAll()).doesNotContain("event tailer failed");
    }

    @Test
    void a_client_that_catches_up_gets_the_events_after_whole_pages_of_them_without_a_reset() throws IOException {
        NewPhoto photo = log.newPhoto();
        log.append(photo, 1, 1);
        appendOfUnknownType(photo.workspaceId(), 3 * WINDOW);
        log.append(photo, 2, 2);
        appendOfUnknownType(photo.workspaceId(), 1);

        try (TestStream stream = api.follow(photo.workspaceId(), "0")) {
            stream.awaitEvents(2);
            stream.awaitText("\n\n:\n\n");

            assertThat(stream.ids()).containsExactly(1L, 3L * WINDOW + 2);
            assertThat(stream.text()).doesNotContain("stream.reset");
        }
    }

    @Test
    void a_client_resumes_before_and_after_one_without_a_reset() throws IOException {
        NewPhoto photo = log.newPhoto();
        log.append(photo, 1, 1);
        appendOfUnknownType(photo.workspaceId(), 1);
        log.append(photo, 2, 2);

        for (String lastEventId : new String[] {"1", "2"}) {
            try (TestStream stream = api.follow(photo.workspaceId(), lastEventId)) {
                stream.awaitEvents(1);
                assertThat(stream.ids()).containsExactly(3L);
                assertThat(stream.text()).doesNotContain("stream.reset");
            }
        }
    }

    @Test
    void a_stream_that_begins_after_one_gets_the_next_event() throws IOException {
        NewPhoto photo = log.newPhoto();
        log.append(photo, 1, 1);
        appendOfUnknownType(photo.workspaceId(), 1);

        try (TestStream stream = api.follow(photo.workspaceId())) {
            log.append(photo, 2, 2);

            stream.awaitEvents(1);
            assertThat(stream.ids()).containsExactly(3L);
        }
    }

    private static void appendOfUnknownType(WorkspaceId workspace, int count) {
        for (int i = 0; i < count; i++) {
            database.jdbc().sql("""
                            WITH numbered AS (
                                UPDATE warehouse.workspace_event_counters SET newest_sequence = newest_sequence + 1
                                WHERE workspace_id = :workspace RETURNING newest_sequence
                            )
                            INSERT INTO warehouse.photo_events
                                (workspace_id, sequence, photo_id, photo_type, owner_id, generation, type)
                            SELECT :workspace, newest_sequence, gen_random_uuid(), 'item', gen_random_uuid(), 1, 'photo_moved'
                            FROM numbered
                            """).param("workspace", workspace.value()).update();
        }
    }
}
