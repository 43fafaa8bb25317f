package homeinventory.photos.api.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.api.TestApi;
import homeinventory.photos.model.TaskQueues;
import homeinventory.photos.model.ThumbnailOutcome;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.ThumbnailWorkflow;
import homeinventory.photos.store.TestDatabase;
import io.temporal.api.workflowservice.v1.StartWorkflowExecutionRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.WorkerFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a worker in the same process. */
class EagerStartTest {

    @AutoClose
    private static final TestDatabase DATABASE = TestDatabase.create();

    /** Done at once. */
    public static final class NothingToDo implements ThumbnailWorkflow {
        @Override
        public ThumbnailOutcome generate(ThumbnailRequest request) {
            return ThumbnailOutcome.READY;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_local_worker_gets_its_first_task_with_the_start_if_that_is_set(boolean eager, @TempDir Path storage) {
        try (TestTemporal temporal = TestTemporal.start();
                TestApi api = TestApi.start(
                        DATABASE.properties(), storage, temporal.address(), "photos.temporal.eager-start=" + eager)) {
            WorkerFactory workers = WorkerFactory.newInstance(api.bean(WorkflowClient.class));
            workers.newWorker(TaskQueues.THUMBNAILS).registerWorkflowImplementationTypes(NothingToDo.class);
            workers.start();

            api.uploadPhoto(TestApi.newWorkspace());

            await().until(() -> !temporal.starts().isEmpty());
            assertThat(temporal.starts())
                    .extracting(StartWorkflowExecutionRequest::getRequestEagerExecution)
                    .containsOnly(eager);
            workers.shutdownNow();
        }
    }
}
