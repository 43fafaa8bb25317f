package homeinventory.photos.worker.webhooks;

import homeinventory.photos.model.TaskQueues;
import homeinventory.photos.model.webhooks.WebhookDeliveryActivities;
import homeinventory.photos.model.webhooks.WebhookDeliveryWorkflow;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;

/**
 * Adds to a process the worker that delivers, on a task queue and with slots of its own: receivers that let everybody wait take
 * nothing from photos.
 */
public final class WebhookWorker {

    /** One poll waits for new workflows, another for the next task of one under way; each holds a slot. */
    private static final int WORKFLOW_POLLERS = 2;

    private static final int WORKFLOW_TASKS = 4;

    private final DeliveryProperties properties;
    private final WebhookDeliveryActivities activities;

    WebhookWorker(DeliveryProperties properties, WebhookDeliveryActivities activities) {
        this.properties = properties;
        this.activities = activities;
    }

    /** It starts and stops with the factory. */
    public void addTo(WorkerFactory factory) {
        Worker worker = factory.newWorker(
                TaskQueues.WEBHOOKS,
                WorkerOptions.newBuilder()
                        .setMaxConcurrentWorkflowTaskExecutionSize(WORKFLOW_TASKS)
                        .setMaxConcurrentActivityExecutionSize(properties.concurrency())
                        .setMaxConcurrentWorkflowTaskPollers(WORKFLOW_POLLERS)
                        .setMaxConcurrentActivityTaskPollers(1)
                        // Each one mostly waits for its receiver.
                        .setUsingVirtualThreadsOnActivityWorker(true)
                        .build());
        worker.registerWorkflowImplementationFactory(
                WebhookDeliveryWorkflow.class,
                () -> new WebhookDeliveryWorkflowImpl(properties.retry().schedule()));
        worker.registerActivitiesImplementations(activities);
    }
}
