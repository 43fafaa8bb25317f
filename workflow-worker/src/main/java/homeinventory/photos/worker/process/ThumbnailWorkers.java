package homeinventory.photos.worker.process;

import homeinventory.photos.model.TaskQueues;
import homeinventory.photos.model.ThumbnailActivities;
import homeinventory.photos.model.ThumbnailWorkflow;
import homeinventory.photos.worker.retry.ActivityPolicies;
import homeinventory.photos.worker.workflow.ThumbnailWorkflowImpl;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import io.temporal.worker.tuning.CompositeTuner;
import io.temporal.worker.tuning.FixedSizeSlotSupplier;
import java.time.Duration;

/** Creates the Temporal worker of this process. */
final class ThumbnailWorkers {
    /** Each photo needs one workflow task, so a few pollers keep the slots busy. Idle pollers cost the server CPU. */
    private static final int WORKFLOW_POLLERS = 4;

    /** Only photos whose first attempt failed use regular activities. */
    private static final int ACTIVITY_POLLERS = 2;

    /** The tuner needs a number, though this worker has no Nexus operations. */
    private static final int NEXUS_SLOTS = 1;

    /** The default of 1 s is too short: a workflow thread may wait for a core while renderings use all of them. */
    private static final Duration DEADLOCK_TIMEOUT = Duration.ofSeconds(10);

    private final WorkerProperties properties;
    private final WorkflowTaskSlots slots;
    private final ActivityPolicies policies;
    private final ThumbnailActivities activities;

    ThumbnailWorkers(
            WorkerProperties properties,
            WorkflowTaskSlots slots,
            ActivityPolicies policies,
            ThumbnailActivities activities) {
        this.properties = properties;
        this.slots = slots;
        this.policies = policies;
        this.activities = activities;
    }

    /** A factory with one worker, not yet started. */
    WorkerFactory create(WorkflowClient client) {
        WorkerFactory factory = WorkerFactory.newInstance(client, factoryOptions());
        Worker worker = factory.newWorker(TaskQueues.THUMBNAILS, options());
        worker.registerWorkflowImplementationFactory(
                ThumbnailWorkflow.class, () -> new ThumbnailWorkflowImpl(policies));
        worker.registerActivitiesImplementations(activities);
        return factory;
    }

    private WorkerFactoryOptions factoryOptions() {
        return WorkerFactoryOptions.newBuilder()
                .setWorkflowCacheSize(properties.cachedWorkflows())
                // A cached workflow is a waiting thread; a virtual one costs little memory.
                .setUsingVirtualWorkflowThreads(true)
                .build();
    }

    private WorkerOptions options() {
        return WorkerOptions.newBuilder()
                .setWorkerTuner(new CompositeTuner(
                        slots,
                        new FixedSizeSlotSupplier<>(properties.activitySlots()),
                        new FixedSizeSlotSupplier<>(properties.localActivitySlots()),
                        new FixedSizeSlotSupplier<>(NEXUS_SLOTS)))
                .setMaxConcurrentWorkflowTaskPollers(WORKFLOW_POLLERS)
                .setMaxConcurrentActivityTaskPollers(ACTIVITY_POLLERS)
                .setDefaultDeadlockDetectionTimeout(DEADLOCK_TIMEOUT.toMillis())
                .setMaxHeartbeatThrottleInterval(ActivityPolicies.HEARTBEAT_INTERVAL)
                // Otherwise Temporal would give up an attempt that finishes while the process stops.
                .setAllowActivityHeartbeatDuringShutdown(true)
                .build();
    }
}
