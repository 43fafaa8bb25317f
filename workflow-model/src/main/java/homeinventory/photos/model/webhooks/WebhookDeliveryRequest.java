package homeinventory.photos.model.webhooks;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import homeinventory.photos.model.WorkspaceId;

/**
 * The input of a {@link WebhookDeliveryWorkflow}. URL and secret are only in the database.
 *
 * @param round 1, and one more for each redelivery; results of an older round are discarded
 * @param body JSON that the receiver gets, the same bytes in every attempt
 */
@JsonIgnoreProperties(ignoreUnknown = true) // a newer sender may say more
public record WebhookDeliveryRequest(WorkspaceId workspaceId, DeliveryId deliveryId, int round, String body) {

    /**
     * The id of the workflow of this delivery and round: {@code webhook-<delivery id>} for the first, with the round appended
     * for each later one. Ids are never reused, so starting one twice is harmless (docs/adr/0003).
     */
    public String workflowId() {
        return workflowId(deliveryId, round);
    }

    /** See {@link #workflowId()}. */
    public static String workflowId(DeliveryId deliveryId, int round) {
        return round == 1 ? "webhook-" + deliveryId : "webhook-" + deliveryId + "-" + round;
    }
}
