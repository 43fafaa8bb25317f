package homeinventory.photos.model.webhooks;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** The steps of a {@link WebhookDeliveryWorkflow}. Each may be repeated. */
@ActivityInterface
public interface WebhookDeliveryActivities {

    /**
     * Sends the event once and notes what came of it in the delivery's row.
     *
     * @throws io.temporal.failure.ApplicationFailure of type {@link homeinventory.photos.model.FailureTypes#DELIVERY_FAILED}
     *     if another attempt may succeed
     */
    @ActivityMethod(name = "deliverWebhook")
    DeliveryOutcome deliverWebhook(WebhookDeliveryRequest request);

    /** Marks a delivery failed whose last attempt was lost, or could not be noted. */
    @ActivityMethod(name = "giveUpWebhook")
    DeliveryOutcome giveUpWebhook(WebhookDeliveryRequest request);
}
