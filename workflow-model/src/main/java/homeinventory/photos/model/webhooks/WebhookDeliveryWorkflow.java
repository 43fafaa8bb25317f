package homeinventory.photos.model.webhooks;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Sends one event to one receiver, and tries again until the receiver accepts it, for about a day. */
@WorkflowInterface
public interface WebhookDeliveryWorkflow {

    /**
     * The task queue of this workflow and its activities. Photos have another one, so slow receivers take nothing from them.
     */
    String TASK_QUEUE = "webhooks";

    /** Never fails, since Temporal's list of failed workflows is the list of failed photos. */
    @WorkflowMethod(name = "WebhookDeliveryWorkflow")
    DeliveryOutcome deliver(WebhookDeliveryRequest request);
}
