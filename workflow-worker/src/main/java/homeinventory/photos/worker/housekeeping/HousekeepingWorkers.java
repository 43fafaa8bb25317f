package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.model.TaskQueues;
import homeinventory.photos.model.housekeeping.HousekeepingActivities;
import homeinventory.photos.model.housekeeping.HousekeepingWorkflow;
import homeinventory.photos.worker.retry.ActivityPolicies;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.util.List;

/** Creates the Temporal worker for the sweep. It runs one batch at a time and costs little when idle. */
final class HousekeepingWorkers {

    /** One poller waits for new runs, another one for the next task of the current run; each holds a slot. */
    private static final int WORKFLOW_POLLERS = 2;

    private HousekeepingWorkers() {}

    /** Returns a factory with one worker, not yet started. */
    static WorkerFactory create(WorkflowClient client, RunChore chores, HousekeepingActivities activities) {
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
        List<ChorePlan> plans = chores.plans();
        worker.registerWorkflowImplementationFactory(
                HousekeepingWorkflow.class, () -> new HousekeepingWorkflowImpl(plans));
        worker.registerActivitiesImplementations(chores, activities);
        return factory;
    }
}
