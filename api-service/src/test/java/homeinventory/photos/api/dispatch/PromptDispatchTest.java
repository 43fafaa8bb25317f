package homeinventory.photos.api.dispatch;

import static org.awaitility.Awaitility.await;

import homeinventory.photos.api.TestApi;
import homeinventory.photos.store.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With so long between two polls that none comes while the test runs. */
class PromptDispatchTest {

    @Test
    void an_upload_is_dispatched_once_it_is_answered_and_not_by_the_next_poll(@TempDir Path storage) {
        try (TestDatabase database = TestDatabase.create();
                TestTemporal temporal = TestTemporal.start();
                TestApi api = TestApi.start(
                        database.properties(), storage, temporal.address(), "photos.dispatch.poll-interval=1h")) {
            for (int upload = 0; upload < 3; upload++) {
                String workflowId =
                        "thumbnail-" + api.uploadPhoto(TestApi.newWorkspace()).field("id");

                await().until(() -> temporal.startedIds().contains(workflowId));
            }
        }
    }
}
