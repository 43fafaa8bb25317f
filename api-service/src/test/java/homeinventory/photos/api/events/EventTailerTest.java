package homeinventory.photos.api.events;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.NewPhotoFixture;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.TestStore;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.photos.NewPhoto;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the tailer asks the database, step by step. */
@Timeout(30)
class EventTailerTest {
    private static final int WINDOW = 4;

    /** A poll at each step, or none at all. */
    private static final Duration ALWAYS = Duration.ZERO;

    private static final Duration NEVER = Duration.ofHours(1);

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    @AutoClose
    static final TestStore store = TestStore.open(database, Path.of("target", "event-tailer-storage"));

    private final EventLog log = store.events();
    private final DirtyWorkspaces dirtyWorkspaces = new DirtyWorkspaces();
    private final WorkspaceFeeds feeds = new WorkspaceFeeds(dirtyWorkspaces, properties(NEVER));

    @Test
    void no_query_is_run_without_open_streams() throws Exception {
        EventTailer tailer = tailer(ALWAYS);
        WorkspaceId workspace = newPhoto().workspaceId();
        store.queriesSinceLastCall();
        tailer.step();
        WorkspaceFeed left = feeds.join(workspace, 0);
        feeds.leave(left);
        tailer.step();

        assertThat(store.queriesSinceLastCall()).isZero();
    }

    @Test
    void a_poll_asks_once_for_all_the_workspaces_that_are_followed() throws Exception {
        EventTailer tailer = tailer(ALWAYS);
        List<WorkspaceFeed> followed = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            followed.add(feeds.join(newPhoto().workspaceId(), 0));
        }
        store.queriesSinceLastCall();
        tailer.step();
        assertThat(store.queriesSinceLastCall())
                .as("one for each new workspace, and the poll")
                .isEqualTo(11);

        tailer.step();
        assertThat(store.queriesSinceLastCall()).isEqualTo(1);
        assertThat(followed).allMatch(feed -> feed.newest() == 0);
    }

    @Test
    void an_event_that_came_between_the_first_look_and_joining_is_found_without_a_poll_or_hint() throws Exception {
        EventTailer tailer = tailer(NEVER);
        tailer.step();
        NewPhoto photo = newPhoto();
        long looked = log.range(photo.workspaceId()).newest();
        log.appendReady(photo.id(), 1);
        WorkspaceFeed feed = feeds.join(photo.workspaceId(), looked);

        tailer.step();

        assertThat(feed.newest()).isEqualTo(1);
    }

    @Test
    void a_hint_costs_one_query() throws Exception {
        EventTailer tailer = tailer(NEVER);
        tailer.step();
        NewPhoto photo = newPhoto();
        WorkspaceFeed feed = feeds.join(photo.workspaceId(), 0);
        tailer.step();

        log.appendReady(photo.id(), 1);
        store.queriesSinceLastCall();
        dirtyWorkspaces.add(Set.of(photo.workspaceId()));
        tailer.step();

        assertThat(feed.newest()).isEqualTo(1);
        assertThat(store.queriesSinceLastCall()).isEqualTo(1);
    }

    @Test
    void a_log_that_grew_by_many_pages_is_read_to_its_end_one_page_a_step() throws Exception {
        EventTailer tailer = tailer(NEVER);
        tailer.step();
        NewPhoto photo = newPhoto();
        WorkspaceFeed feed = feeds.join(photo.workspaceId(), 0);
        for (int generation = 1; generation <= 2 * WINDOW + 1; generation++) {
            log.appendReady(photo.id(), generation);
        }

        tailer.step();
        assertThat(feed.newest()).isEqualTo(WINDOW);
        tailer.step();
        tailer.step();
        assertThat(feed.newest()).isEqualTo(2 * WINDOW + 1);
    }

    @Test
    void a_feed_lives_as_long_as_someone_follows() {
        WorkspaceId workspace = newPhoto().workspaceId();
        WorkspaceFeed first = feeds.join(workspace, 0);
        WorkspaceFeed second = feeds.join(workspace, 0);
        assertThat(second).isSameAs(first);

        feeds.leave(first);
        assertThat(feeds.find(workspace)).hasValue(first);
        feeds.leave(second);
        assertThat(feeds.find(workspace)).isEmpty();
    }

    private EventTailer tailer(Duration pollInterval) {
        return new EventTailer(log, feeds, dirtyWorkspaces, properties(pollInterval));
    }

    private static EventsProperties properties(Duration pollInterval) {
        return new EventsProperties(Duration.ofSeconds(10), pollInterval, Duration.ofSeconds(2), WINDOW, 2);
    }

    private static NewPhoto newPhoto() {
        NewPhoto photo = NewPhotoFixture.aPhoto().build();
        store.photos().insert(photo, null);
        return photo;
    }
}
