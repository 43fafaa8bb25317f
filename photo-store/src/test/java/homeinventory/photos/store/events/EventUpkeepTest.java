package homeinventory.photos.store.events;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.NewPhotoFixture;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.TestStore;
import homeinventory.photos.store.events.EventLog.SequenceRange;
import homeinventory.photos.store.events.EventUpkeep.ExpiredPage;
import homeinventory.photos.store.events.EventUpkeep.Period;
import homeinventory.photos.store.events.EventUpkeep.UnannouncedPage;
import homeinventory.photos.store.events.EventUpkeep.UnannouncedPhoto;
import homeinventory.photos.store.photos.NewPhoto;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventUpkeepTest {
    private final Instant now = Instant.now();
    private final Period lately = Period.ofAges(now, Duration.ofHours(-1), Duration.ofHours(1));

    @AutoClose
    private final TestDatabase database = TestDatabase.create();

    @AutoClose
    private TestStore store;

    private final EventLog log = new EventLog(database.jdbc(), new AppendEvents(List.of()));
    private final EventUpkeep upkeep = new EventUpkeep(database.jdbc());

    @BeforeEach
    void open_the_store(@TempDir Path storage) {
        store = TestStore.open(database, storage);
    }

    @Test
    void photos_that_ended_without_an_event_are_found() {
        NewPhoto complete = complete(aPhoto());
        NewPhoto failed = failed(aPhoto());
        log.appendReady(complete(aPhoto()).id(), 1);
        log.appendFailed(failed(aPhoto()).id(), 1, "damaged");
        inserted(aPhoto());

        UnannouncedPage page = upkeep.unannounced("", 10, lately);

        assertThat(page.photos())
                .containsExactly(
                        new UnannouncedPhoto(complete.id(), 1, null), new UnannouncedPhoto(failed.id(), 1, "damaged"));
        assertThat(page.next()).isEmpty();
    }

    @Test
    void photos_that_ended_at_another_time_are_passed_over() {
        complete(aPhoto());

        assertThat(upkeep.unannounced("", 10, Period.ofAges(now, Duration.ofMinutes(1), Duration.ofHours(1)))
                        .photos())
                .isEmpty();
    }

    @Test
    void pages_go_through_all_photos() {
        NewPhoto first = complete(aPhoto());
        NewPhoto second = complete(aPhoto());

        UnannouncedPage page = upkeep.unannounced("", 1, lately);

        assertThat(page.photos()).extracting(UnannouncedPhoto::photoId).containsExactly(first.id());
        assertThat(upkeep.unannounced(page.next(), 1, lately).photos())
                .extracting(UnannouncedPhoto::photoId)
                .containsExactly(second.id());
    }

    @Test
    void old_events_expire_and_the_numbers_go_on() {
        WorkspaceId workspace = workspaceWithEvents(3);
        age(workspace, 1, Duration.ofDays(40));
        age(workspace, 2, Duration.ofDays(31));

        ExpiredPage page = upkeep.expire("", 10, now.minus(Duration.ofDays(30)));

        assertThat(page).isEqualTo(new ExpiredPage(2, ""));
        assertThat(log.range(workspace)).isEqualTo(new SequenceRange(3, 3));
        log.appendReady(complete(aPhoto().in(workspace)).id(), 1);
        assertThat(log.range(workspace)).isEqualTo(new SequenceRange(3, 4));
    }

    @Test
    void a_log_never_gets_a_gap_though_times_may_be_out_of_order() {
        WorkspaceId workspace = workspaceWithEvents(4);
        age(workspace, 1, Duration.ofDays(31));
        age(workspace, 3, Duration.ofDays(31));

        assertThat(upkeep.expire("", 10, now.minus(Duration.ofDays(30))).removed())
                .isEqualTo(1);

        assertThat(log.readAfter(workspace, 0, 10))
                .extracting(LoggedEvent::sequence)
                .containsExactly(2L, 3L, 4L);
    }

    @Test
    void a_workspace_with_many_old_events_loses_some_at_a_time_and_each_workspace_has_its_turn() {
        List<WorkspaceId> workspaces = List.of(workspaceWithEvents(3), workspaceWithEvents(3), workspaceWithEvents(3));
        workspaces.forEach(workspace -> {
            for (int sequence = 1; sequence <= 3; sequence++) {
                age(workspace, sequence, Duration.ofDays(31));
            }
        });
        Instant before = now.minus(Duration.ofDays(30));

        ExpiredPage first = upkeep.expire("", 2, before);
        ExpiredPage second = upkeep.expire(first.next(), 2, before);

        assertThat(first.removed()).isEqualTo(4);
        assertThat(second).isEqualTo(new ExpiredPage(2, ""));
        assertThat(workspaces)
                .allSatisfy(workspace -> assertThat(log.readAfter(workspace, 0, 10))
                        .extracting(LoggedEvent::sequence)
                        .containsExactly(3L));
    }

    private WorkspaceId workspaceWithEvents(int events) {
        WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
        for (int event = 1; event <= events; event++) {
            log.appendReady(complete(aPhoto().in(workspace)).id(), 1);
        }
        return workspace;
    }

    private void age(WorkspaceId workspace, long sequence, Duration age) {
        assertThat(database.jdbc()
                        .sql("""
                                UPDATE warehouse.photo_events SET created_at = :then
                                WHERE workspace_id = :workspace AND sequence = :sequence
                                """)
                        .param("then", now.minus(age).atOffset(ZoneOffset.UTC))
                        .param("workspace", workspace.value())
                        .param("sequence", sequence)
                        .update())
                .isEqualTo(1);
    }

    private NewPhoto complete(NewPhotoFixture fixture) {
        NewPhoto photo = inserted(fixture);
        assertThat(store.progress().complete(photo.id(), 1, new GeneratedThumbnails("s", "m", "l", null)))
                .isTrue();
        return photo;
    }

    private NewPhoto failed(NewPhotoFixture fixture) {
        NewPhoto photo = inserted(fixture);
        assertThat(store.progress().fail(photo.id(), 1, "damaged")).isTrue();
        return photo;
    }

    private NewPhoto inserted(NewPhotoFixture fixture) {
        NewPhoto photo = fixture.build();
        store.photos().insert(photo, null);
        return photo;
    }
}
