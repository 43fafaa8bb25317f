package homeinventory.photos.model;

import io.temporal.client.WorkflowOptions;

/** Options for starting the workflow of a photo's generation, the same for every starter. */
public final class ThumbnailWorkflowOptions {

    private ThumbnailWorkflowOptions() {}

    /**
     * Sets workflow id, task queue and search attributes. The starter adds its reuse policy and the texts for the Web UI.
     */
    public static WorkflowOptions.Builder of(ThumbnailRequest request) {
        return WorkflowOptions.newBuilder()
                .setWorkflowId(request.workflowId())
                .setTaskQueue(TaskQueues.THUMBNAILS)
                .setTypedSearchAttributes(io.temporal.common.SearchAttributes.newBuilder()
                        .set(
                                SearchAttributes.WORKSPACE_ID,
                                request.workspaceId().toString())
                        .set(SearchAttributes.PHOTO_TYPE, request.photoType().wireName())
                        .build());
    }
}
