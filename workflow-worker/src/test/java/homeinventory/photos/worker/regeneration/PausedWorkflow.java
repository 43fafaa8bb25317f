package homeinventory.photos.worker.regeneration;

import io.temporal.api.sdk.v1.WorkflowMetadata;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowStub;

/** Tells a paused workflow from one that is about to do something. */
final class PausedWorkflow {
    private PausedWorkflow() {}

    /**
     * Whether the workflow itself says that it is paused: only then it has current details. Temporal cannot tell, since
     * every workflow has nothing to do for a moment between two steps.
     */
    static boolean waits(WorkflowStub workflow) {
        return !workflow.query(WorkflowClient.QUERY_TYPE_WORKFLOW_METADATA, WorkflowMetadata.class)
                .getCurrentDetails()
                .isEmpty();
    }
}
