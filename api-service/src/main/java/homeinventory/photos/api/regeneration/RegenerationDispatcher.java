package homeinventory.photos.api.regeneration;

import homeinventory.photos.api.dispatch.DispatchProperties;
import homeinventory.photos.api.dispatch.Dispatcher;
import homeinventory.photos.api.dispatch.SequentialOutbox;
import homeinventory.photos.api.temporal.RpcDeadlines;
import homeinventory.photos.model.SearchAttributes;
import homeinventory.photos.model.regeneration.RegenerationRequest;
import homeinventory.photos.model.regeneration.RegenerationWorkflow;
import homeinventory.photos.store.regeneration.RegenerationOutbox;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import org.springframework.stereotype.Component;

/** Sends changes of regenerations to their workflows: starts them, and wakes those that wait. */
@Component
final class RegenerationDispatcher extends Dispatcher {

    RegenerationDispatcher(
            RegenerationOutbox outbox, WorkflowClient client, RpcDeadlines deadlines, DispatchProperties properties) {
        super(
                "regeneration-dispatcher",
                new SequentialOutbox<>(
                        outbox::pending,
                        change -> {
                            deadlines.start(() -> send(client, change.request()));
                            outbox.sent(change);
                        },
                        deadlines::cancelAll,
                        change -> "change " + change.number() + " of regeneration "
                                + change.request().regenerationId()),
                properties);
    }

    /** Makes a regeneration's workflow read its row: wakes or starts it. */
    private static void send(WorkflowClient client, RegenerationRequest request) {
        client.newUntypedWorkflowStub("RegenerationWorkflow", options(request))
                .signalWithStart(RegenerationWorkflow.CHANGED, new Object[0], new Object[] {request});
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
