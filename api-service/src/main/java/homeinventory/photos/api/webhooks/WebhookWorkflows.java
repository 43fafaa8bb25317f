package homeinventory.photos.api.webhooks;

import homeinventory.photos.api.temporal.RpcDeadlines;
import homeinventory.photos.model.SearchAttributes;
import homeinventory.photos.model.webhooks.WebhookDeliveryRequest;
import homeinventory.photos.model.webhooks.WebhookDeliveryWorkflow;
import homeinventory.photos.store.webhooks.WebhookEvent;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Starts the workflows of deliveries to webhooks. Each call has a time limit. */
@Component
final class WebhookWorkflows {
    private static final Logger log = LoggerFactory.getLogger(WebhookWorkflows.class);

    private final WorkflowClient client;
    private final RpcDeadlines deadlines;

    WebhookWorkflows(WorkflowClient client, RpcDeadlines deadlines) {
        this.client = client;
        this.deadlines = deadlines;
    }

    /**
     * Starts a delivery's workflow, unless it was started before.
     *
     * @throws RuntimeException if Temporal does not accept it in time
     */
    void start(WebhookDeliveryRequest request, WebhookEvent event) {
        WebhookDeliveryWorkflow workflow =
                client.newWorkflowStub(WebhookDeliveryWorkflow.class, options(request, event));
        deadlines.start(() -> start(workflow, request));
    }

    private static void start(WebhookDeliveryWorkflow workflow, WebhookDeliveryRequest request) {
        try {
            WorkflowClient.start(workflow::deliver, request);
        } catch (WorkflowExecutionAlreadyStarted earlier) {
            log.debug("workflow {} was started before", request.workflowId(), earlier);
        }
    }

    /** Ends the current calls, which then fail. */
    void giveUp() {
        deadlines.cancelAll();
    }

    private static WorkflowOptions options(WebhookDeliveryRequest request, WebhookEvent event) {
        return WorkflowOptions.newBuilder()
                .setWorkflowId(request.workflowId())
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
                .setTaskQueue(WebhookDeliveryWorkflow.TASK_QUEUE)
                .setTypedSearchAttributes(io.temporal.common.SearchAttributes.newBuilder()
                        .set(
                                SearchAttributes.WORKSPACE_ID,
                                request.workspaceId().toString())
                        .build())
                .setStaticSummary("Tell a webhook of " + event.wireName())
                .build();
    }
}
