package homeinventory.photos.api.temporal;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.regeneration.RegenerationId;
import homeinventory.photos.model.regeneration.RegenerationRequest;
import homeinventory.photos.model.webhooks.DeliveryId;
import homeinventory.photos.model.webhooks.WebhookDeliveryRequest;
import io.temporal.client.WorkflowClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Where people look at a photo's workflow. */
@Component
public final class WorkflowWebUi {

    private final String workflows;

    WorkflowWebUi(WorkflowProperties properties, WorkflowClient client) {
        this.workflows = UriComponentsBuilder.fromUri(properties.uiUrl())
                        .pathSegment("namespaces", client.getOptions().getNamespace(), "workflows")
                        .build()
                        .encode()
                        .toUriString()
                + "/";
    }

    /** The address of the workflow of a photo's generation. */
    public String workflowUrl(PhotoId photoId, int generation) {
        return workflows + ThumbnailRequest.workflowId(photoId, generation);
    }

    /** The address of the workflow of a delivery's round. */
    public String deliveryUrl(DeliveryId id, int round) {
        return workflows + WebhookDeliveryRequest.workflowId(id, round);
    }

    /** The address of the workflow of a regeneration. */
    public String regenerationUrl(RegenerationId id) {
        return workflows + RegenerationRequest.workflowId(id);
    }
}
