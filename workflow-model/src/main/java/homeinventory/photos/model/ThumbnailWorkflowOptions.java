package homeinventory.photos.model;

import io.temporal.client.WorkflowOptions;

/** How the workflow of a photo's generation is started, whoever starts it. */
public final class ThumbnailWorkflowOptions {

    private ThumbnailWorkflowOptions() {}

    /**
     * Workflow id, task queue and search attributes, which people find it by; the starter adds what its reuse policy is and
     * what the Web UI shows.
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
