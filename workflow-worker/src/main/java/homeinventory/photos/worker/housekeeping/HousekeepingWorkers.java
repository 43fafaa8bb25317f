package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.model.TaskQueues;
import homeinventory.photos.model.housekeeping.HousekeepingActivities;
import homeinventory.photos.worker.retry.ActivityPolicies;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.util.List;

/** Makes the Temporal worker for the sweep, which does one thing at a time and costs next to nothing when idle. */
final class HousekeepingWorkers {

    /** One poll waits for new runs, another for the next task of the run under way; each holds a slot. */
    private static final int WORKFLOW_POLLERS = 2;

    private HousekeepingWorkers() {}

    /** A factory with one worker, not yet started. */
    static WorkerFactory create(
            WorkflowClient client, HousekeepingActivities activities, List<FeatureChores> features) {
        WorkerFactory factory = WorkerFactory.newInstance(
                client,
                WorkerFactoryOptions.newBuilder()
                        .setWorkflowCacheSize(1)
                        .setUsingVirtualWorkflowThreads(true)
                        .build());
        Worker worker = factory.newWorker(
                TaskQueues.HOUSEKEEPING,
                WorkerOptions.newBuilder()
                        .setMaxConcurrentWorkflowTaskExecutionSize(WORKFLOW_POLLERS)
                        .setMaxConcurrentActivityExecutionSize(1)
                        .setMaxConcurrentWorkflowTaskPollers(WORKFLOW_POLLERS)
                        .setMaxConcurrentActivityTaskPollers(1)
                        .setMaxHeartbeatThrottleInterval(ActivityPolicies.HEARTBEAT_INTERVAL)
                        .build());
        worker.registerWorkflowImplementationTypes(HousekeepingWorkflowImpl.class);
        worker.registerActivitiesImplementations(activities);
        features.forEach(worker::registerActivitiesImplementations);
        return factory;
    }
}
