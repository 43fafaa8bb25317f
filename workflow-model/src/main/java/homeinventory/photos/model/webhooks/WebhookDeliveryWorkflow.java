package homeinventory.photos.model.webhooks;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Tells one receiver of one event, again and again until it answers that it has got it, or for about a day. */
@WorkflowInterface
public interface WebhookDeliveryWorkflow {

    /** Never fails: Temporal's list of failed workflows is that of failed photos. */
    @WorkflowMethod(name = "WebhookDeliveryWorkflow")
    DeliveryOutcome deliver(WebhookDeliveryRequest request);
}
