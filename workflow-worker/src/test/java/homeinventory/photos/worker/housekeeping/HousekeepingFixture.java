package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.model.TaskQueues;
import homeinventory.photos.model.housekeeping.HousekeepingReport;
import homeinventory.photos.model.housekeeping.HousekeepingWorkflow;
import homeinventory.photos.model.housekeeping.Tally;
import homeinventory.photos.store.TestStore;
import homeinventory.photos.worker.activities.ActivitiesFixture;
import homeinventory.photos.worker.fixture.TestBed;
import homeinventory.photos.worker.housekeeping.HousekeepingActivitiesImpl.Chores;
import homeinventory.photos.worker.webhooks.DeliveryChoresFixture;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** The sweep on a test bed, as a worker process has it, at a time of the test's own. */
final class HousekeepingFixture implements AutoCloseable {
    static final HousekeepingProperties PROPERTIES = new HousekeepingProperties(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(24),
            Duration.ofDays(30),
            Duration.ofDays(7),
            2);

    private final TestBed bed;
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final WorkerFactory worker;
    private volatile BooleanSupplier uploadsWait;
    private Instant now = Instant.now();

    HousekeepingFixture(TestBed bed) {
        this.bed = bed;
        TestStore store = bed.store();
        this.uploadsWait = store.photoUpkeep()::hasWaitingUploads;
        Chores chores = new Chores(
                new ReconcileUnfinished(
                        store.photoUpkeep(),
                        new Workflows(bed.client()),
                        store.progress(),
                        store.events(),
                        TestBed.SCHEDULE),
                new AnnounceEnded(store.eventUpkeep(), store.events()),
                new RetryFailed(store.permanentFailures(), ActivitiesFixture.ENGINE, () -> uploadsWait.getAsBoolean()),
                new RemoveOrphans(store.blobInventory(), store.photoUpkeep()),
                new ExpireRecords(store.eventUpkeep(), store.photoUpkeep()));
        worker = HousekeepingWorkers.create(
                bed.client(),
                new HousekeepingActivitiesImpl(PROPERTIES, () -> now, chores, new HousekeepingMetrics(registry)),
                List.of(DeliveryChoresFixture.chores(store, PROPERTIES, () -> now, new Workflows(bed.client()))));
        worker.start();
    }

    SimpleMeterRegistry registry() {
        return registry;
    }

    /** What the runs are told when they ask whether uploads wait, instead of the truth. */
    void uploadsWait(BooleanSupplier answer) {
        uploadsWait = answer;
    }

    /** Runs the sweep as it would run after some time in which nothing else happened. */
    HousekeepingReport runAfter(Duration time) {
        now = Instant.now().plus(time);
        return newRun().tidyUp();
    }

    /** Begins a run and does not wait for its end. */
    WorkflowStub begin() {
        HousekeepingWorkflow run = newRun();
        WorkflowClient.start(run::tidyUp);
        return WorkflowStub.fromTyped(run);
    }

    private HousekeepingWorkflow newRun() {
        return bed.client()
                .newWorkflowStub(
                        HousekeepingWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(HousekeepingWorkflow.WORKFLOW_ID + "-" + UUID.randomUUID())
                                .setTaskQueue(TaskQueues.HOUSEKEEPING)
                                .build());
    }

    static int count(HousekeepingReport report, Tally tally) {
        return report.counts().getOrDefault(tally, 0);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
