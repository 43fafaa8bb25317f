package homeinventory.photos.api.dispatch;

import static org.awaitility.Awaitility.await;

import homeinventory.photos.api.TestApi;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.TestDatabase;
import io.temporal.api.workflowservice.v1.StartWorkflowExecutionRequest;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** An API with a database and a Temporal of its class. */
public abstract class OnTemporal {
    protected static TestTemporal temporal;
    protected static TestApi api;

    private static TestDatabase database;

    protected final WorkspaceId workspace = TestApi.newWorkspace();

    @BeforeAll
    static void start(@TempDir Path storage) {
        database = TestDatabase.create();
        temporal = TestTemporal.start();
        api = TestApi.start(database.properties(), storage, temporal.address(), "photos.dispatch.poll-interval=200ms");
    }

    @AfterAll
    static void stop() {
        api.close();
        temporal.close();
        database.close();
    }

    protected static StartWorkflowExecutionRequest awaitStart(String workflowId) {
        return await().until(
                        () -> temporal.starts().stream()
                                .filter(start -> start.getWorkflowId().equals(workflowId))
                                .findAny(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
