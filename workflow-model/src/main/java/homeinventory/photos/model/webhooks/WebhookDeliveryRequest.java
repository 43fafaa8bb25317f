package homeinventory.photos.model.webhooks;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import homeinventory.photos.model.WorkspaceId;

/**
 * What a {@link WebhookDeliveryWorkflow} is asked to do. Where to, and with which secret, is in the database alone.
 *
 * @param round 1 for the event, one more for each time that somebody asks to deliver it again; what belongs to an older round
 *     is discarded
 * @param body what the receiver gets, byte for byte in every attempt; JSON
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
