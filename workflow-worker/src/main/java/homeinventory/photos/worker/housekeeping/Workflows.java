package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.model.FailureTypes;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.ThumbnailWorkflow;
import homeinventory.photos.model.ThumbnailWorkflowOptions;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.ApplicationFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Temporal what became of workflows, and starts those of photos again. */
public final class Workflows {
    private static final Logger log = LoggerFactory.getLogger(Workflows.class);

    private final WorkflowClient client;

    Workflows(WorkflowClient client) {
        this.client = client;
    }

    /** What became of the newest run with this id. */
    public WorkflowState state(String workflowId) {
        WorkflowStub workflow = client.newUntypedWorkflowStub(workflowId);
        WorkflowExecutionStatus status;
        try {
            status = workflow.describe().getStatus();
        } catch (WorkflowNotFoundException e) {
            return new WorkflowState.Absent();
        }
        return switch (status) {
            case WORKFLOW_EXECUTION_STATUS_FAILED -> failure(workflow);
            case WORKFLOW_EXECUTION_STATUS_TERMINATED, WORKFLOW_EXECUTION_STATUS_CANCELED ->
                new WorkflowState.Stopped();
            case WORKFLOW_EXECUTION_STATUS_COMPLETED, WORKFLOW_EXECUTION_STATUS_TIMED_OUT ->
                new WorkflowState.Ended(status.name());
            // A paused one is somebody's decision; what a newer server may add is left alone, too.
            default -> new WorkflowState.Open();
        };
    }

    private static WorkflowState failure(WorkflowStub workflow) {
        try {
            workflow.getResult(Object.class);
            return new WorkflowState.Open(); // Somebody has reset it meanwhile.
        } catch (WorkflowFailedException e) {
            return e.getCause() instanceof ApplicationFailure failure
                            && FailureTypes.THUMBNAILS_FAILED.equals(failure.getType())
                    ? new WorkflowState.Failed(failure.getOriginalMessage())
                    : new WorkflowState.Ended(String.valueOf(e.getCause()));
        }
    }

    /**
     * Starts the workflow of a generation whose earlier run, if there was one, is over. Does nothing if one runs after
     * all. What the earlier run did is in the photo's row, and the new one begins there.
     */
    void startAgain(ThumbnailRequest request) {
        WorkflowOptions options = ThumbnailWorkflowOptions.of(request)
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
                .setStaticSummary("Photo " + request.photoId() + ", started again by housekeeping")
                .build();
        try {
            WorkflowClient.start(client.newWorkflowStub(ThumbnailWorkflow.class, options)::generate, request);
        } catch (WorkflowExecutionAlreadyStarted e) {
            log.debug("workflow {} runs after all", request.workflowId(), e);
        }
    }
}
