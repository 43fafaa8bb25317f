package homeinventory.photos.store.events;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.TestStore;
import homeinventory.photos.store.photos.NewPhoto;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class EventNotificationsTest {

    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofSeconds(20);

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    /** Not the common pool, which may have a single thread that is waiting already. */
    @AutoClose
    static final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AutoClose
    private TestStore store;

    private EventNotifications notifications;

    @BeforeEach
    void listen(@TempDir Path storage) {
        store = TestStore.open(database, storage);
        notifications = store.notifications();
        assertThat(notifications.await(SHORT)).isEmpty();
    }

    @Test
    void an_appended_event_wakes_a_waiting_listener() {
        CompletableFuture<Set<WorkspaceId>> waiting =
                CompletableFuture.supplyAsync(() -> notifications.await(LONG), threads);

        WorkspaceId workspace = appendAnEvent();

        assertThat(waiting.join()).containsExactly(workspace);
    }

    /** PostgreSQL tells its listeners after the commit, so that two hints may come with one wait or with two. */
    @Test
    void hints_that_arrive_between_two_waits_are_kept() {
        WorkspaceId first = appendAnEvent();
        WorkspaceId second = appendAnEvent();

        List<WorkspaceId> heard = new ArrayList<>(notifications.await(LONG));
        if (heard.size() < 2) {
            heard.addAll(notifications.await(LONG));
        }
        assertThat(heard).containsExactlyInAnyOrder(first, second);
        assertThat(notifications.await(SHORT)).isEmpty();
    }

    @Test
    void a_repeated_event_wakes_no_listener() {
        NewPhoto photo = inserted();
        store.events().appendReady(photo.id(), 1);
        assertThat(notifications.await(LONG)).containsExactly(photo.workspaceId());

        store.events().appendReady(photo.id(), 1);

        assertThat(notifications.await(SHORT)).isEmpty();
    }

    @Test
    void every_listener_hears_of_every_event() {
        try (EventNotifications other = new EventNotifications(database.unpooled())) {
            other.await(SHORT);

            WorkspaceId workspace = appendAnEvent();

            assertThat(notifications.await(LONG)).containsExactly(workspace);
            assertThat(other.await(LONG)).containsExactly(workspace);
        }
    }

    @Test
    void a_lost_connection_is_reported_and_the_next_call_makes_a_new_one() {
        CompletableFuture<Set<WorkspaceId>> waiting =
                CompletableFuture.supplyAsync(() -> notifications.await(LONG), threads);

        await().until(EventNotificationsTest::terminateListeners);

        assertThatThrownBy(waiting::join)
                .hasCauseInstanceOf(DataAccessException.class)
                .hasMessageContaining("lost the connection that listens for events");
        assertThat(notifications.await(SHORT)).isEmpty();
        WorkspaceId workspace = appendAnEvent();
        assertThat(notifications.await(LONG)).containsExactly(workspace);
    }

    @Test
    void closing_ends_a_wait() {
        CompletableFuture<Set<WorkspaceId>> waiting =
                CompletableFuture.supplyAsync(() -> notifications.await(LONG), threads);
        await().until(() -> listeners() == 1);

        notifications.close();

        assertThat(waiting.join()).isEmpty();
        await().until(() -> listeners() == 0);
    }

    @Test
    void a_closed_listener_does_not_wait_again() {
        notifications.close();

        assertThatThrownBy(() -> notifications.await(LONG)).isInstanceOf(IllegalStateException.class);
    }

    private WorkspaceId appendAnEvent() {
        NewPhoto photo = inserted();
        assertThat(store.events().appendReady(photo.id(), 1)).isTrue();
        return photo.workspaceId();
    }

    private NewPhoto inserted() {
        NewPhoto photo = aPhoto().build();
        store.photos().insert(photo, null);
        return photo;
    }

    private static boolean terminateListeners() {
        return database.jdbc().sql("""
                                SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                                WHERE datname = current_database() AND application_name = 'photo-events-listener'
                                """).query(Integer.class).single() > 0;
    }

    private static int listeners() {
        return database.jdbc().sql("""
                        SELECT count(*) FROM pg_stat_activity
                        WHERE datname = current_database() AND application_name = 'photo-events-listener'
                        """).query(Integer.class).single();
    }
}
