package homeinventory.photos.worker.regeneration;

import homeinventory.photos.model.TaskQueues;
import homeinventory.photos.model.regeneration.RegenerationActivities;
import homeinventory.photos.worker.retry.ActivityPolicies;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;

/**
 * Adds to a process the worker that regenerates: one photo at a time, on a task queue of its own, so that a thousand photos
 * that nobody waits for are never before one that somebody has just uploaded.
 */
public final class RegenerationWorker {

    /** One poll waits for new workflows, another for the next task of one under way; each holds a slot. */
    private static final int WORKFLOW_POLLERS = 2;

    private RegenerationWorker() {}

    /** It starts and stops with the factory. */
    public static void addTo(WorkerFactory factory, RegenerationActivities activities) {
        Worker worker = factory.newWorker(
                TaskQueues.REGENERATION,
                WorkerOptions.newBuilder()
                        .setMaxConcurrentWorkflowTaskExecutionSize(WORKFLOW_POLLERS)
                        .setMaxConcurrentActivityExecutionSize(1)
                        .setMaxConcurrentWorkflowTaskPollers(WORKFLOW_POLLERS)
                        .setMaxConcurrentActivityTaskPollers(1)
                        .setMaxHeartbeatThrottleInterval(ActivityPolicies.HEARTBEAT_INTERVAL)
                        .build());
        worker.registerWorkflowImplementationTypes(RegenerationWorkflowImpl.class);
        worker.registerActivitiesImplementations(activities);
    }
}
