package homeinventory.photos.worker.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.model.ThumbnailActivities;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.photos.ThumbnailStatus;
import homeinventory.photos.worker.activities.ActivitiesFixture;
import homeinventory.photos.worker.fixture.TestBed;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.WorkerFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerLifecycleTest {
    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    @TempDir
    private Path storage;

    @AutoClose
    private TestBed bed;

    private final CountDownLatch end = new CountDownLatch(1);

    @BeforeEach
    void open_the_test_bed() {
        bed = new TestBed(database, storage);
    }

    @Test
    void a_stopping_worker_finishes_the_photo_it_is_rendering() {
        bed.engine().then(end::await);
        WorkerLifecycle worker = start(Duration.ofSeconds(30));
        ThumbnailRequest request = renderOne();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(worker::stop);
        await().until(() -> !worker.isTakingWork());
        end.countDown();

        await().until(stopped::isDone);
        assertThat(bed.photo(request).status()).isEqualTo(ThumbnailStatus.COMPLETE);
        assertThat(bed.events(request)).hasSize(1);
        assertThat(bed.client().newUntypedWorkflowStub(request.workflowId()).getResult(Object.class))
                .isEqualTo("READY");
    }

    @Test
    void a_stopping_worker_interrupts_a_rendering_that_takes_too_long() {
        bed.engine().thenHangUntil(end);
        WorkerLifecycle worker = start(Duration.ofMillis(100));
        renderOne();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(worker::stop);

        await().until(stopped::isDone);
        assertThat(worker.isRunning()).isFalse();
        end.countDown();
    }

    @Test
    void a_worker_takes_work_between_start_and_stop() {
        WorkerLifecycle worker = start(Duration.ofSeconds(1));

        assertThat(new WorkerHealth(worker).health().getStatus().getCode()).isEqualTo("UP");
        worker.stop();
        assertThat(new WorkerHealth(worker).health().getStatus().getCode()).isEqualTo("OUT_OF_SERVICE");
    }

    @Test
    void a_worker_that_never_reached_temporal_can_stop() {
        WorkflowServiceStubs unreachable = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget("127.0.0.1:1")
                .build());
        WorkerLifecycle worker = new WorkerLifecycle(
                WorkerFixture.worker(WorkflowClient.newInstance(unreachable), TestBed.SCHEDULE, activities()),
                database.dataSource(),
                Duration.ofSeconds(1));
        worker.start();

        assertThatCode(worker::stop).doesNotThrowAnyException();
        unreachable.shutdownNow();
    }

    private WorkerLifecycle start(Duration drainTimeout) {
        WorkerFactory factory = WorkerFixture.worker(bed.client(), TestBed.SCHEDULE, activities());
        WorkerLifecycle worker = new WorkerLifecycle(factory, database.dataSource(), drainTimeout);
        worker.start();
        await().until(worker::isTakingWork);
        return worker;
    }

    private ThumbnailActivities activities() {
        return ActivitiesFixture.activities(
                bed.store(), bed.store().blobs(), bed.engine(), TestBed.SCHEDULE, Clock.systemUTC());
    }

    private ThumbnailRequest renderOne() {
        ThumbnailRequest request = bed.upload();
        bed.start(request);
        await().until(() -> bed.engine().calls().size() == 1);
        return request;
    }
}
