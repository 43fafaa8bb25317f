package homeinventory.photos.store.events;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.TestStore;
import homeinventory.photos.store.photos.NewPhoto;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A newer release writes types of events that this one does not know. */
@ExtendWith(OutputCaptureExtension.class)
class UnknownEventTypeTest {

    @AutoClose
    static final TestDatabase database = TestDatabase.create();

    @Test
    void an_event_of_an_unknown_type_keeps_its_place_and_is_logged_once(@TempDir Path storage, CapturedOutput output) {
        try (TestStore store = TestStore.open(database, storage)) {
            NewPhoto photo = aPhoto().build();
            store.photos().insert(photo, null);
            store.events().appendReady(photo.id(), 1);
            appendByNewerRelease(photo, 1);
            appendByNewerRelease(photo, 2);
            store.events().appendReady(photo.id(), 2);

            for (int reader = 1; reader <= 3; reader++) {
                assertThat(store.events().readAfter(photo.workspaceId(), 0, 10))
                        .extracting(LoggedEvent::sequence, logged -> logged.event() != null)
                        .containsExactly(tuple(1L, true), tuple(2L, false), tuple(3L, false), tuple(4L, true));
            }
            assertThat(output.getAll().lines().filter(line -> line.contains("photo_moved")))
                    .singleElement()
                    .asString()
                    .contains("event 2 of workspace " + photo.workspaceId());
        }
    }

    private static void appendByNewerRelease(NewPhoto photo, int generation) {
        database.jdbc()
                .sql("""
                        WITH numbered AS (
                            UPDATE warehouse.workspace_event_counters SET newest_sequence = newest_sequence + 1
                            WHERE workspace_id = :workspace RETURNING newest_sequence
                        )
                        INSERT INTO warehouse.photo_events
                            (workspace_id, sequence, photo_id, photo_type, owner_id, generation, type)
                        SELECT :workspace, newest_sequence, :photo, 'item', gen_random_uuid(), :generation, 'photo_moved'
                        FROM numbered
                        """)
                .param("workspace", photo.workspaceId().value())
                .param("photo", photo.id().value())
                .param("generation", generation)
                .update();
    }
}
