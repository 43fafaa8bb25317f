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
import java.time.Duration;

/** Makes the Temporal worker of this process. */
final class ThumbnailWorkers {
    /** Each photo needs one workflow task, so a few polls keep the slots busy; idle ones cost the server. */
    private static final int WORKFLOW_POLLERS = 4;

    /** Only photos whose first attempt failed get here. */
    private static final int ACTIVITY_POLLERS = 2;

    /** The SDK's second is too short where rendering takes all cores and a workflow thread waits for one. */
    private static final Duration DEADLOCK_TIMEOUT = Duration.ofSeconds(10);

    private ThumbnailWorkers() {}

    /** A factory with one worker, not yet started. */
    static WorkerFactory create(
            WorkflowClient client,
            WorkerProperties properties,
            ActivityPolicies policies,
            ThumbnailActivities activities) {
        WorkerFactory factory = WorkerFactory.newInstance(client, factoryOptions(properties));
        Worker worker = factory.newWorker(TaskQueues.THUMBNAILS, options(properties));
        worker.registerWorkflowImplementationFactory(
                ThumbnailWorkflow.class, () -> new ThumbnailWorkflowImpl(policies));
        worker.registerActivitiesImplementations(activities);
        return factory;
    }

    private static WorkerFactoryOptions factoryOptions(WorkerProperties properties) {
        return WorkerFactoryOptions.newBuilder()
                .setWorkflowCacheSize(properties.cachedWorkflows())
                // A cached workflow is a waiting thread, which then costs no memory to speak of.
                .setUsingVirtualWorkflowThreads(true)
                .build();
    }

    private static WorkerOptions options(WorkerProperties properties) {
        return WorkerOptions.newBuilder()
                .setMaxConcurrentLocalActivityExecutionSize(properties.localActivitySlots())
                .setMaxConcurrentWorkflowTaskExecutionSize(properties.workflowTaskSlots())
                .setMaxConcurrentActivityExecutionSize(properties.activitySlots())
                .setMaxConcurrentWorkflowTaskPollers(WORKFLOW_POLLERS)
                .setMaxConcurrentActivityTaskPollers(ACTIVITY_POLLERS)
                .setDefaultDeadlockDetectionTimeout(DEADLOCK_TIMEOUT.toMillis())
                .setMaxHeartbeatThrottleInterval(ActivityPolicies.HEARTBEAT_INTERVAL)
                // An attempt that is finishing while the process stops must not be taken for dead.
                .setAllowActivityHeartbeatDuringShutdown(true)
                .build();
    }
}
