package homeinventory.photos.model.webhooks;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** The steps of a {@link WebhookDeliveryWorkflow}. Each may be repeated. */
@ActivityInterface
public interface WebhookDeliveryActivities {

    /** Type of a failure on the wire: the receiver did not accept an event, and another attempt may succeed. For administrators. */
    String DELIVERY_FAILED = "DeliveryFailed";

    /**
     * Sends the event once and records the result in the delivery's row.
     *
     * @throws io.temporal.failure.ApplicationFailure of type {@link #DELIVERY_FAILED}
     *     if another attempt may succeed
     */
    @ActivityMethod(name = "deliverWebhook")
    DeliveryOutcome deliverWebhook(WebhookDeliveryRequest request);

    /** Marks a delivery failed whose last attempt was lost or could not be recorded. */
    @ActivityMethod(name = "giveUpWebhook")
    DeliveryOutcome giveUpWebhook(WebhookDeliveryRequest request);
}
