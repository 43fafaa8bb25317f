package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.model.TaskQueues;
import homeinventory.photos.model.housekeeping.HousekeepingReport;
import homeinventory.photos.model.housekeeping.HousekeepingWorkflow;
import homeinventory.photos.model.housekeeping.Tally;
import homeinventory.photos.store.TestStore;
import homeinventory.photos.worker.activities.ActivitiesFixture;
import homeinventory.photos.worker.fixture.TestBed;
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
import java.util.stream.Stream;

/** The sweep of a worker process on a test bed, with a clock that the test sets. */
public final class HousekeepingFixture implements AutoCloseable {
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

    /** @param contributed chores of a feature, which run together with those of photos */
    HousekeepingFixture(TestBed bed, List<Chore> contributed) {
        this.bed = bed;
        TestStore store = bed.store();
        this.uploadsWait = store.photoUpkeep()::hasWaitingUploads;
        List<Chore> chores = List.of(
                new ReconcileUnfinished(
                        store.photoUpkeep(),
                        new Workflows(bed.client()),
                        store.progress(),
                        store.events(),
                        TestBed.SCHEDULE),
                new AnnounceEnded(store.eventUpkeep(), store.events()),
                new RemoveOrphans(store.blobs(), store.photoUpkeep()),
                new ExpireEvents(store.eventUpkeep()),
                new ExpireIdempotencyKeys(store.photoUpkeep()),
                new RetryFailed(store.permanentFailures(), ActivitiesFixture.ENGINE, () -> uploadsWait.getAsBoolean()));
        worker = HousekeepingWorkers.create(
                bed.client(),
                new RunChore(
                        PROPERTIES,
                        () -> now,
                        Stream.of(chores, contributed).flatMap(List::stream).toList()),
                new HousekeepingMetrics(registry));
        worker.start();
    }

    SimpleMeterRegistry registry() {
        return registry;
    }

    /** Sets the answer to whether uploads wait. */
    void uploadsWait(BooleanSupplier answer) {
        uploadsWait = answer;
    }

    /** Runs the sweep as it would run after some time in which nothing else happened. */
    public HousekeepingReport runAfter(Duration time) {
        now = Instant.now().plus(time);
        return newRun().tidyUp();
    }

    /** Starts a run without waiting for its end. */
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

    public static int count(HousekeepingReport report, Tally tally) {
        return report.counts().getOrDefault(tally, 0);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
