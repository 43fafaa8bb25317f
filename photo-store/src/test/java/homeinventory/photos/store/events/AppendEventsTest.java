package homeinventory.photos.store.events;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.TestStore;
import homeinventory.photos.store.events.EventUpkeep.Period;
import homeinventory.photos.store.events.EventUpkeep.UnannouncedPhoto;
import homeinventory.photos.store.events.PhotoEvent.PlainEvent;
import homeinventory.photos.store.photos.NewPhoto;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deletions and retries are in the log, with the change itself. */
class AppendEventsTest {

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    @AutoClose
    static TestStore store;

    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());

    @BeforeAll
    static void open_the_store(@TempDir Path storage) {
        store = TestStore.open(database, storage);
    }

    @Test
    void a_deletion_follows_the_events_before_it() {
        NewPhoto photo = inserted();
        store.events().appendFailed(photo.id(), 1, "the file is damaged");

        store.photos().delete(workspace, photo.id());

        assertThat(log().getLast())
                .isEqualTo(new LoggedEvent(
                        2,
                        new PlainEvent(
                                PhotoEventType.DELETED, workspace, photo.id(), photo.type(), photo.ownerId(), 1)));
    }

    @Test
    void no_event_is_appended_if_no_photo_was_deleted() {
        NewPhoto photo = inserted();

        store.photos().delete(new WorkspaceId(UUID.randomUUID()), photo.id());
        store.photos().deleteAll(workspace, List.of());

        assertThat(log()).isEmpty();
    }

    @Test
    void several_deletions_are_numbered_without_gaps() {
        NewPhoto first = inserted();
        NewPhoto second = inserted();
        store.events().appendReady(first.id(), 1);

        store.photos().deleteAll(workspace, List.of(second.id(), first.id()));
        NewPhoto third = inserted();
        store.events().appendReady(third.id(), 1);

        assertThat(log()).extracting(LoggedEvent::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(log())
                .extracting(logged -> requireNonNull(logged.event()).photoId())
                .containsExactly(first.id(), first.id(), second.id(), third.id());
    }

    @Test
    void a_retry_event_has_the_new_pending_generation() {
        NewPhoto one = failed("the file is damaged");
        NewPhoto other = failed("the file is damaged");
        NewPhoto unlike = failed("the storage did not answer");

        store.retryPhotos().retry(workspace, unlike.id());
        assertThat(store.retryPhotos().retryAllFailed(workspace, "the file is damaged"))
                .isEqualTo(2);
        assertThat(store.retryPhotos().retryAllFailed(workspace)).isZero();

        assertThat(log())
                .extracting(LoggedEvent::event)
                .containsExactly(
                        new PlainEvent(
                                PhotoEventType.RETRIED, workspace, unlike.id(), unlike.type(), unlike.ownerId(), 2),
                        new PlainEvent(PhotoEventType.RETRIED, workspace, one.id(), one.type(), one.ownerId(), 2),
                        new PlainEvent(
                                PhotoEventType.RETRIED, workspace, other.id(), other.type(), other.ownerId(), 2));
    }

    @Test
    void a_change_wakes_those_who_listen() {
        NewPhoto photo = inserted();
        EventNotifications notifications = store.notifications();
        notifications.await(Duration.ofMillis(1));

        store.photos().delete(workspace, photo.id());

        assertThat(notifications.await(Duration.ofSeconds(10))).containsExactly(workspace);
    }

    @Test
    void a_retry_is_no_announcement_of_thumbnails() {
        NewPhoto photo = failed("the file is damaged");
        store.retryPhotos().retry(workspace, photo.id());
        store.progress().start(photo.id(), 2);
        store.progress().fail(photo.id(), 2, "the file is damaged");
        Period always = new Period(Instant.EPOCH, Instant.now().plusSeconds(60));

        assertThat(store.eventUpkeep().unannounced("", 1000, always).photos())
                .extracting(UnannouncedPhoto::photoId)
                .contains(photo.id());
    }

    private List<LoggedEvent> log() {
        return store.events().readAfter(workspace, 0, 100);
    }

    private NewPhoto failed(String error) {
        NewPhoto photo = inserted();
        store.progress().start(photo.id(), 1);
        store.progress().fail(photo.id(), 1, error);
        return photo;
    }

    private NewPhoto inserted() {
        NewPhoto photo = aPhoto().in(workspace).build();
        store.photos().insert(photo, null);
        return photo;
    }
}
