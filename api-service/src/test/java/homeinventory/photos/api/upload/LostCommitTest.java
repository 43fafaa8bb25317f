package homeinventory.photos.api.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connection to the database that breaks after the insert was sent and before its answer came. */
class LostCommitTest {

    @AutoClose
    private static final TestDatabase DATABASE = TestDatabase.create();

    private final WorkspaceId workspace = TestApi.newWorkspace();

    @Test
    void a_photo_whose_row_is_there_after_all_is_created(@TempDir Path storage) {
        try (CuttingProxy proxy = CuttingProxy.before(DATABASE);
                TestApi api = start(proxy, storage)) {
            proxy.cutAfter("INSERT INTO warehouse.photos", Duration.ZERO);

            Answer answer = api.uploadPhoto(workspace);

            assertThat(answer.status()).isEqualTo(201);
            assertThat(rows()).isOne();
            assertThat(api.stored(workspace))
                    .isEqualTo(List.of(answer.field("id"), answer.field("id") + "/original.jpg"));
        }
    }

    @Test
    void an_original_whose_row_nobody_can_tell_of_is_kept(@TempDir Path storage) {
        try (CuttingProxy proxy = CuttingProxy.before(DATABASE);
                TestApi api = start(proxy, storage)) {
            proxy.cutAfter("INSERT INTO warehouse.photos", Duration.ofSeconds(30));

            Answer answer = api.uploadPhoto(workspace);

            assertThat(answer.status()).isEqualTo(503);
            await().untilAsserted(() -> assertThat(rows()).isOne());
            assertThat(api.stored(workspace)).hasSize(2);
        }
    }

    private TestApi start(CuttingProxy proxy, Path storage) {
        return TestApi.start(
                proxy.properties(),
                storage,
                TestApi.NO_TEMPORAL,
                // The one connection is cut, so that the next statement makes a new one.
                "spring.datasource.hikari.maximum-pool-size=1",
                "spring.datasource.hikari.connection-timeout=2000",
                // Else other connections would be cut instead.
                "photos.dispatch.poll-interval=1h");
    }

    private int rows() {
        return DATABASE.jdbc()
                .sql("SELECT count(*) FROM warehouse.photos WHERE workspace_id = ?")
                .param(workspace.value())
                .query(Integer.class)
                .single();
    }
}
