package homeinventory.photos.api.regeneration;

import homeinventory.photos.api.temporal.RpcDeadlines;
import homeinventory.photos.model.SearchAttributes;
import homeinventory.photos.model.regeneration.RegenerationRequest;
import homeinventory.photos.model.regeneration.RegenerationWorkflow;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import org.springframework.stereotype.Component;

/** Starts and wakes the workflows of regenerations. Each call has a time limit. */
@Component
final class RegenerationWorkflows {

    private final WorkflowClient client;
    private final RpcDeadlines deadlines;

    RegenerationWorkflows(WorkflowClient client, RpcDeadlines deadlines) {
        this.client = client;
        this.deadlines = deadlines;
    }

    /** Makes a regeneration's workflow read its row: wakes or starts it. Throws if Temporal does not accept that in time. */
    void send(RegenerationRequest request) {
        deadlines.start(() -> client.newUntypedWorkflowStub("RegenerationWorkflow", options(request))
                .signalWithStart(RegenerationWorkflow.CHANGED, new Object[0], new Object[] {request}));
    }

    /** Ends the current calls, which then fail. */
    void giveUp() {
        deadlines.cancelAll();
    }

    /** A workflow that ended may be started again: it was terminated or lost while its row says that the regeneration has not ended. */
    private static WorkflowOptions options(RegenerationRequest request) {
        return WorkflowOptions.newBuilder()
                .setWorkflowId(request.workflowId())
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
                .setTaskQueue(RegenerationWorkflow.TASK_QUEUE)
                .setTypedSearchAttributes(io.temporal.common.SearchAttributes.newBuilder()
                        .set(
                                SearchAttributes.WORKSPACE_ID,
                                request.workspaceId().toString())
                        .build())
                .setStaticSummary("Make thumbnails again, uploads first")
                .setStaticDetails("""
                        - Workspace: `%s`
                        - Progress: `GET …/regenerations/%s`
                        """.formatted(request.workspaceId(), request.regenerationId()))
                .build();
    }
}
