package homeinventory.photos.store.regeneration;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.regeneration.RegenerationId;
import homeinventory.photos.store.NewPhotoFixture;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.TestStore;
import homeinventory.photos.store.photos.NewPhoto;
import homeinventory.photos.store.regeneration.RegenerationOutbox.PendingChange;
import homeinventory.photos.store.regeneration.Regenerations.BeginResult;
import homeinventory.photos.store.regeneration.Regenerations.ChangeResult;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the API asks of regenerations, and what is told of them. */
class RegenerationsTest {

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    @AutoClose
    static TestStore store;

    private final Regenerations regenerations = new Regenerations(database.jdbc());
    private final RegenerationOutbox outbox = new RegenerationOutbox(database.jdbc());
    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());

    @BeforeAll
    static void open_the_store(@TempDir Path storage) {
        store = TestStore.open(database, storage);
    }

    @Test
    void a_regeneration_counts_the_complete_photos_that_it_is_for() {
        UUID item = UUID.randomUUID();
        complete(aPhoto().in(workspace));
        NewPhoto sofa = complete(aPhoto().in(workspace).ofItem(item));
        insert(aPhoto().in(workspace).ofItem(item));
        complete(aPhoto().in(workspace).ofRepair(item));
        complete(aPhoto());

        assertThat(begunAndCancelled(new Selection.Everything()).photos()).isEqualTo(3);
        assertThat(begunAndCancelled(new Selection.OfOwner(PhotoType.ITEM, item))
                        .photos())
                .isOne();
        assertThat(begunAndCancelled(new Selection.OnePhoto(sofa.id())).photos())
                .isOne();
    }

    @Test
    void it_is_found_and_listed_as_it_was_begun() {
        UUID repair = UUID.randomUUID();
        Regeneration first = begunAndCancelled(new Selection.OfOwner(PhotoType.REPAIR, repair));
        Regeneration second = begun(new Selection.Everything());

        assertThat(second.state()).isEqualTo(RegenerationState.RUNNING);
        assertThat(regenerations.newestFirst(workspace)).containsExactly(second, first);
        assertThat(regenerations.find(workspace, second.id())).contains(second);
        assertThat(first.selection()).isEqualTo(new Selection.OfOwner(PhotoType.REPAIR, repair));
    }

    @Test
    void one_of_several_photos_runs_at_a_time_beside_those_of_single_photos() {
        NewPhoto sofa = complete(aPhoto().in(workspace));
        NewPhoto lamp = complete(aPhoto().in(workspace));
        Regeneration all = begun(new Selection.Everything());
        Regeneration one = begun(new Selection.OnePhoto(sofa.id()));
        begun(new Selection.OnePhoto(lamp.id()));

        assertThat(regenerations.begin(workspace, new Selection.OfOwner(PhotoType.ITEM, UUID.randomUUID())))
                .isEqualTo(new BeginResult.UnderWay(all.id()));
        assertThat(regenerations.begin(workspace, new Selection.OnePhoto(sofa.id())))
                .isEqualTo(new BeginResult.UnderWay(one.id()));

        regenerations.pause(workspace, all.id());
        assertThat(regenerations.begin(workspace, new Selection.Everything()))
                .isEqualTo(new BeginResult.UnderWay(all.id()));
        regenerations.cancel(workspace, all.id());
        begun(new Selection.Everything());
    }

    @Test
    void it_is_paused_resumed_and_cancelled_and_asking_twice_changes_nothing() {
        RegenerationId id = begun(new Selection.Everything()).id();

        assertThat(done(regenerations.pause(workspace, id)).state()).isEqualTo(RegenerationState.PAUSED);
        Regeneration paused = done(regenerations.pause(workspace, id));
        assertThat(paused.endedAt()).isNull();
        assertThat(done(regenerations.resume(workspace, id)).state()).isEqualTo(RegenerationState.RUNNING);
        Regeneration cancelled = done(regenerations.cancel(workspace, id));
        assertThat(cancelled.state()).isEqualTo(RegenerationState.CANCELLED);
        assertThat(cancelled.endedAt()).isNotNull();
        assertThat(done(regenerations.cancel(workspace, id))).isEqualTo(cancelled);
    }

    @Test
    void what_is_over_stays_so() {
        RegenerationId id = begunAndCancelled(new Selection.Everything()).id();

        assertThat(regenerations.resume(workspace, id)).isEqualTo(new ChangeResult.Over(RegenerationState.CANCELLED));
        assertThat(regenerations.pause(workspace, id)).isEqualTo(new ChangeResult.Over(RegenerationState.CANCELLED));
    }

    @Test
    void another_workspaces_regeneration_does_not_exist() {
        RegenerationId id = begun(new Selection.Everything()).id();
        WorkspaceId stranger = new WorkspaceId(UUID.randomUUID());

        assertThat(regenerations.find(stranger, id)).isEmpty();
        assertThat(regenerations.newestFirst(stranger)).isEmpty();
        assertThat(regenerations.cancel(stranger, id)).isEqualTo(new ChangeResult.NotFound());
        assertThat(regenerations.find(workspace, id).orElseThrow().state()).isEqualTo(RegenerationState.RUNNING);
    }

    @Test
    void each_change_waits_in_the_outbox_until_it_is_sent() {
        RegenerationId id = begun(new Selection.Everything()).id();
        PendingChange begun = pending(id).getFirst();
        outbox.sent(begun);
        assertThat(pending(id)).isEmpty();

        regenerations.pause(workspace, id);
        regenerations.pause(workspace, id);
        PendingChange paused = pending(id).getFirst();
        regenerations.resume(workspace, id);
        outbox.sent(paused);

        assertThat(pending(id))
                .as("the change that was made while another was told")
                .hasSize(1);
        outbox.sent(pending(id).getFirst());
        outbox.sent(begun);
        assertThat(pending(id)).isEmpty();
    }

    private List<PendingChange> pending(RegenerationId id) {
        return outbox.pending(100).stream()
                .filter(change -> change.request().regenerationId().equals(id))
                .toList();
    }

    private Regeneration begun(Selection selection) {
        BeginResult result = regenerations.begin(workspace, selection);
        assertThat(result).isInstanceOf(BeginResult.Begun.class);
        return ((BeginResult.Begun) result).regeneration();
    }

    private Regeneration begunAndCancelled(Selection selection) {
        return done(regenerations.cancel(workspace, begun(selection).id()));
    }

    private static Regeneration done(ChangeResult result) {
        assertThat(result).isInstanceOf(ChangeResult.Done.class);
        return ((ChangeResult.Done) result).regeneration();
    }

    private static NewPhoto insert(NewPhotoFixture fixture) {
        NewPhoto photo = fixture.build();
        store.photos().insert(photo, null);
        return photo;
    }

    private static NewPhoto complete(NewPhotoFixture fixture) {
        NewPhoto photo = insert(fixture);
        store.progress().complete(photo.id(), 1, new GeneratedThumbnails("s", "m", "l", null));
        return photo;
    }
}
