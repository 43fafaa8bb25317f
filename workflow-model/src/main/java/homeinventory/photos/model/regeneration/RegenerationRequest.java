package homeinventory.photos.model.regeneration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import homeinventory.photos.model.WorkspaceId;

/** The input of a {@link RegenerationWorkflow}. Everything else is in the regeneration's row. */
@JsonIgnoreProperties(ignoreUnknown = true) // a newer sender may say more
public record RegenerationRequest(WorkspaceId workspaceId, RegenerationId regenerationId) {

    /** The id of the regeneration's workflow, which has one run at a time and may be started again. */
    public String workflowId() {
        return workflowId(regenerationId);
    }

    /** See {@link #workflowId()}. */
    public static String workflowId(RegenerationId regenerationId) {
        return "regeneration-" + regenerationId;
    }
}
