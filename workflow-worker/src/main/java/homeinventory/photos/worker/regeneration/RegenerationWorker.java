package homeinventory.photos.worker.regeneration;

import homeinventory.photos.model.regeneration.RegenerationActivities;
import homeinventory.photos.model.regeneration.RegenerationWorkflow;
import homeinventory.photos.worker.process.FeatureWorker;
import homeinventory.photos.worker.retry.ActivityPolicies;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;

/** Regenerates one photo at a time, on a task queue of its own, so uploads never wait behind its backlog. */
final class RegenerationWorker implements FeatureWorker {

    /** One poll waits for new workflows, the other one for the next task of a running one. Each holds a slot. */
    private static final int WORKFLOW_POLLERS = 2;

    private final RegenerationActivities activities;

    RegenerationWorker(RegenerationActivities activities) {
        this.activities = activities;
    }

    @Override
    public void addTo(WorkerFactory factory) {
        Worker worker = factory.newWorker(
                RegenerationWorkflow.TASK_QUEUE,
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
