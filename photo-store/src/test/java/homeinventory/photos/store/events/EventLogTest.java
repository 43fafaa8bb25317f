package homeinventory.photos.store.events;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.NewPhotoFixture;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.TestStore;
import homeinventory.photos.store.events.EventLog.SequenceRange;
import homeinventory.photos.store.events.PhotoEvent.PlainEvent;
import homeinventory.photos.store.events.PhotoEvent.ThumbnailsFailed;
import homeinventory.photos.store.events.PhotoEvent.ThumbnailsReady;
import homeinventory.photos.store.photos.NewPhoto;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    @AutoClose
    static TestStore store;

    private final EventLog log = new EventLog(database.jdbc(), new AppendEvents(List.of()));

    @BeforeAll
    static void open_the_store(@TempDir Path storage) {
        store = TestStore.open(database, storage);
    }

    @Test
    void events_are_numbered_from_one_in_each_workspace() {
        NewPhoto sofa = inserted(aPhoto());
        NewPhoto lamp = inserted(aPhoto().in(sofa.workspaceId()));
        NewPhoto elsewhere = inserted(aPhoto());

        assertThat(log.appendReady(sofa.id(), 1)).isTrue();
        assertThat(log.appendReady(elsewhere.id(), 1)).isTrue();
        assertThat(log.appendFailed(lamp.id(), 1, "the file is damaged")).isTrue();

        assertThat(log.readAfter(sofa.workspaceId(), 0, 10))
                .containsExactly(
                        new LoggedEvent(
                                1,
                                new ThumbnailsReady(
                                        sofa.workspaceId(), sofa.id(), sofa.type(), sofa.ownerId(), 1, null)),
                        new LoggedEvent(
                                2,
                                new ThumbnailsFailed(
                                        lamp.workspaceId(),
                                        lamp.id(),
                                        lamp.type(),
                                        lamp.ownerId(),
                                        1,
                                        "the file is damaged")));
        assertThat(sequences(elsewhere.workspaceId())).containsExactly(1L);
    }

    @Test
    void a_repeated_event_appends_nothing_and_uses_up_no_number() {
        NewPhoto photo = inserted(aPhoto());
        NewPhoto other = inserted(aPhoto().in(photo.workspaceId()));
        log.appendFailed(photo.id(), 1, "the file is damaged");

        assertThat(log.appendFailed(photo.id(), 1, "the file is damaged")).isFalse();

        log.appendReady(other.id(), 1);
        assertThat(sequences(photo.workspaceId())).containsExactly(1L, 2L);
    }

    @Test
    void a_ready_event_says_what_its_own_generation_looks_like() {
        NewPhoto photo = inserted(aPhoto());
        GeneratedThumbnails thumbnails = new GeneratedThumbnails("s", "m", "l", "XRgODZpwd4eBiIiHiHiIh3iACPeI");
        store.progress().complete(photo.id(), 1, thumbnails);

        log.appendReady(photo.id(), 1);
        log.appendReady(photo.id(), 2);

        assertThat(log.readAfter(photo.workspaceId(), 0, 10))
                .extracting(logged -> ((ThumbnailsReady) requireNonNull(logged.event())).thumbHash())
                .containsExactly("XRgODZpwd4eBiIiHiHiIh3iACPeI", null);
    }

    @Test
    void each_generation_and_each_kind_is_an_event_of_its_own() {
        NewPhoto photo = inserted(aPhoto());

        log.appendFailed(photo.id(), 1, "the file is damaged");
        log.appendFailed(photo.id(), 2, "the file is still damaged");
        log.appendReady(photo.id(), 2);

        assertThat(sequences(photo.workspaceId())).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_photo_that_is_gone_has_no_new_events_but_keeps_its_old_ones() {
        NewPhoto photo = inserted(aPhoto());
        log.appendFailed(photo.id(), 1, "the file is damaged");
        store.photos().delete(photo.workspaceId(), photo.id());

        assertThat(log.appendReady(photo.id(), 2)).isFalse();
        assertThat(log.appendReady(new PhotoId(UUID.randomUUID()), 1)).isFalse();

        assertThat(log.readAfter(photo.workspaceId(), 0, 10))
                .extracting(LoggedEvent::event)
                .hasExactlyElementsOfTypes(ThumbnailsFailed.class, PlainEvent.class);
    }

    @Test
    void a_reader_goes_on_where_it_stopped() {
        WorkspaceId workspace = workspaceWithEvents(5);

        assertThat(log.readAfter(workspace, 0, 2))
                .extracting(LoggedEvent::sequence)
                .containsExactly(1L, 2L);
        assertThat(log.readAfter(workspace, 2, 2))
                .extracting(LoggedEvent::sequence)
                .containsExactly(3L, 4L);
        assertThat(log.readAfter(workspace, 4, 2))
                .extracting(LoggedEvent::sequence)
                .containsExactly(5L);
        assertThat(log.readAfter(workspace, 5, 2)).isEmpty();
    }

    @Test
    void the_newest_numbers_of_many_workspaces_are_read_at_once() {
        WorkspaceId busy = workspaceWithEvents(3);
        WorkspaceId calm = workspaceWithEvents(1);
        WorkspaceId silent = workspaceWithEvents(0);

        assertThat(log.newestSequences(Set.of(busy, calm, silent))).isEqualTo(Map.of(busy, 3L, calm, 1L, silent, 0L));
        assertThat(log.newestSequences(Set.of())).isEmpty();
    }

    @Test
    void the_range_of_a_workspace_without_events_is_zero() {
        assertThat(log.range(workspaceWithEvents(0))).isEqualTo(new SequenceRange(0, 0));
    }

    @Test
    void the_range_tells_from_where_a_client_can_go_on() {
        WorkspaceId workspace = workspaceWithEvents(4);
        removeEventsUpTo(workspace, 2);

        SequenceRange range = log.range(workspace);

        assertThat(range).isEqualTo(new SequenceRange(3, 4));
        assertThat(List.of(2L, 3L, 4L))
                .allSatisfy(seen -> assertThat(range.canResumeAfter(seen)).isTrue());
        assertThat(List.of(-1L, 0L, 1L, 5L))
                .allSatisfy(seen -> assertThat(range.canResumeAfter(seen)).isFalse());
    }

    @Test
    void an_emptied_log_goes_on_counting_and_knows_who_has_seen_all_of_it() {
        WorkspaceId workspace = workspaceWithEvents(4);
        removeEventsUpTo(workspace, 4);

        assertThat(log.range(workspace).canResumeAfter(4)).isTrue();
        assertThat(log.range(workspace).canResumeAfter(3)).isFalse();

        log.appendReady(inserted(aPhoto().in(workspace)).id(), 1);
        assertThat(sequences(workspace)).containsExactly(5L);
    }

    @Test
    void an_error_with_a_character_that_postgresql_cannot_hold_is_stored_without_it() {
        NewPhoto photo = inserted(aPhoto());

        log.appendFailed(photo.id(), 1, "bad marker \0 in segment");

        assertThat(log.readAfter(photo.workspaceId(), 0, 1))
                .extracting(LoggedEvent::event)
                .containsExactly(new ThumbnailsFailed(
                        photo.workspaceId(), photo.id(), photo.type(), photo.ownerId(), 1, "bad marker  in segment"));
    }

    private static NewPhoto inserted(NewPhotoFixture fixture) {
        NewPhoto photo = fixture.build();
        store.photos().insert(photo, null);
        return photo;
    }

    private WorkspaceId workspaceWithEvents(int count) {
        NewPhoto photo = inserted(aPhoto());
        for (int generation = 1; generation <= count; generation++) {
            assertThat(log.appendReady(photo.id(), generation)).isTrue();
        }
        return photo.workspaceId();
    }

    private static void removeEventsUpTo(WorkspaceId workspace, long sequence) {
        database.jdbc()
                .sql("DELETE FROM warehouse.photo_events WHERE workspace_id = :workspace AND sequence <= :sequence")
                .param("workspace", workspace.value())
                .param("sequence", sequence)
                .update();
    }

    private List<Long> sequences(WorkspaceId workspace) {
        return log.readAfter(workspace, 0, 100).stream()
                .map(LoggedEvent::sequence)
                .toList();
    }
}
