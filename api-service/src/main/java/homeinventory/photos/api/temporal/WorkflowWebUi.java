package homeinventory.photos.api.temporal;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailRequest;
import io.temporal.client.WorkflowClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of workflows in the Temporal Web UI. */
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
        return workflowUrl(ThumbnailRequest.workflowId(photoId, generation));
    }

    /** The address of the workflow with this id. */
    public String workflowUrl(String workflowId) {
        return workflows + workflowId;
    }
}
