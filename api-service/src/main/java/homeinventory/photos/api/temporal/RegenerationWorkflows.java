package homeinventory.photos.api.temporal;

import homeinventory.photos.model.SearchAttributes;
import homeinventory.photos.model.TaskQueues;
import homeinventory.photos.model.regeneration.RegenerationRequest;
import homeinventory.photos.model.regeneration.RegenerationWorkflow;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import org.springframework.stereotype.Component;

/** Starts the workflows of regenerations and wakes those that wait, never waiting longer than set. */
@Component
public final class RegenerationWorkflows {

    private final WorkflowClient client;
    private final WorkflowProperties properties;
    private final RpcDeadlines deadlines;

    RegenerationWorkflows(WorkflowClient client, WorkflowProperties properties, RpcDeadlines deadlines) {
        this.client = client;
        this.properties = properties;
        this.deadlines = deadlines;
    }

    /**
     * Has a regeneration's workflow look at its row: one that runs is woken, otherwise one is started.
     *
     * @throws RuntimeException if Temporal does not take it in time
     */
    public void tell(RegenerationRequest request) {
        deadlines.within(
                properties.startTimeout(),
                context -> context.run(() -> client.newUntypedWorkflowStub("RegenerationWorkflow", options(request))
                        .signalWithStart(RegenerationWorkflow.CHANGED, new Object[0], new Object[] {request})));
    }

    /** Ends all calls under way, which then fail. */
    public void giveUp() {
        deadlines.cancelAll();
    }

    /** One that ended may be started again: it was terminated, or Temporal lost it, and the row says that it is not over. */
    private static WorkflowOptions options(RegenerationRequest request) {
        return WorkflowOptions.newBuilder()
                .setWorkflowId(request.workflowId())
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
                .setTaskQueue(TaskQueues.REGENERATION)
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
