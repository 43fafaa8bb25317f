package homeinventory.photos.worker.webhooks;

import homeinventory.photos.model.webhooks.WebhookDeliveryActivities;
import homeinventory.photos.model.webhooks.WebhookDeliveryWorkflow;
import homeinventory.photos.worker.process.FeatureWorker;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;

/** Delivers to webhooks, on a task queue and with slots of its own, so slow receivers take nothing from photos. */
final class WebhookWorker implements FeatureWorker {

    /** One poll waits for new workflows, the other one for the next task of a running one. Each holds a slot. */
    private static final int WORKFLOW_POLLERS = 2;

    private static final int WORKFLOW_TASKS = 4;

    private final DeliveryProperties properties;
    private final WebhookDeliveryActivities activities;

    WebhookWorker(DeliveryProperties properties, WebhookDeliveryActivities activities) {
        this.properties = properties;
        this.activities = activities;
    }

    @Override
    public void addTo(WorkerFactory factory) {
        Worker worker = factory.newWorker(
                WebhookDeliveryWorkflow.TASK_QUEUE,
                WorkerOptions.newBuilder()
                        .setMaxConcurrentWorkflowTaskExecutionSize(WORKFLOW_TASKS)
                        .setMaxConcurrentActivityExecutionSize(properties.concurrency())
                        .setMaxConcurrentWorkflowTaskPollers(WORKFLOW_POLLERS)
                        .setMaxConcurrentActivityTaskPollers(1)
                        // Each mostly waits for its receiver.
                        .setUsingVirtualThreadsOnActivityWorker(true)
                        .build());
        worker.registerWorkflowImplementationFactory(
                WebhookDeliveryWorkflow.class,
                () -> new WebhookDeliveryWorkflowImpl(properties.retry().schedule()));
        worker.registerActivitiesImplementations(activities);
    }
}
