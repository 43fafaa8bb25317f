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

/** Makes the Temporal worker of this process. */
final class ThumbnailWorkers {
    /** Each photo needs one workflow task, so a few polls keep the slots busy; idle ones cost the server. */
    private static final int WORKFLOW_POLLERS = 4;

    /** Only photos whose first attempt failed get here. */
    private static final int ACTIVITY_POLLERS = 2;

    /** The tuner must be told a number, though nothing here is called by Nexus. */
    private static final int NEXUS_SLOTS = 1;

    /** The SDK's second is too short where rendering takes all cores and a workflow thread waits for one. */
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
                // A cached workflow is a waiting thread, which then costs no memory to speak of.
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
                // An attempt that is finishing while the process stops must not be taken for dead.
                .setAllowActivityHeartbeatDuringShutdown(true)
                .build();
    }
}
