package homeinventory.photos.api.temporal;

import homeinventory.photos.model.SearchAttributes;
import homeinventory.photos.model.TaskQueues;
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

/** Starts the workflows of deliveries to webhooks, never waiting longer than set. */
@Component
public final class WebhookWorkflows {
    private static final Logger log = LoggerFactory.getLogger(WebhookWorkflows.class);

    private final WorkflowClient client;
    private final WorkflowProperties properties;
    private final RpcDeadlines deadlines;

    WebhookWorkflows(WorkflowClient client, WorkflowProperties properties, RpcDeadlines deadlines) {
        this.client = client;
        this.properties = properties;
        this.deadlines = deadlines;
    }

    /**
     * Starts a delivery's workflow, unless it was started before.
     *
     * @throws RuntimeException if Temporal does not take it in time
     */
    public void start(WebhookDeliveryRequest request, WebhookEvent event) {
        WebhookDeliveryWorkflow workflow =
                client.newWorkflowStub(WebhookDeliveryWorkflow.class, options(request, event));
        deadlines.within(properties.startTimeout(), context -> context.run(() -> start(workflow, request)));
    }

    private static void start(WebhookDeliveryWorkflow workflow, WebhookDeliveryRequest request) {
        try {
            WorkflowClient.start(workflow::deliver, request);
        } catch (WorkflowExecutionAlreadyStarted earlier) {
            log.debug("workflow {} was started before", request.workflowId(), earlier);
        }
    }

    /** Ends all calls under way, which then fail. */
    public void giveUp() {
        deadlines.cancelAll();
    }

    private static WorkflowOptions options(WebhookDeliveryRequest request, WebhookEvent event) {
        return WorkflowOptions.newBuilder()
                .setWorkflowId(request.workflowId())
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
                .setTaskQueue(TaskQueues.WEBHOOKS)
                .setTypedSearchAttributes(io.temporal.common.SearchAttributes.newBuilder()
                        .set(
                                SearchAttributes.WORKSPACE_ID,
                                request.workspaceId().toString())
                        .build())
                .setStaticSummary("Tell a webhook of " + event.wireName())
                .build();
    }
}
