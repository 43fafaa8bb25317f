package homeinventory.photos.api.webhooks;

import homeinventory.photos.api.temporal.RpcDeadlines;
import homeinventory.photos.model.SearchAttributes;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.webhooks.WebhookDeliveryRequest;
import homeinventory.photos.model.webhooks.WebhookDeliveryWorkflow;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.events.LoggedEvent;
import homeinventory.photos.store.webhooks.DeliveryOutbox;
import homeinventory.photos.store.webhooks.DeliveryOutbox.UndispatchedDelivery;
import homeinventory.photos.store.webhooks.DeliveryProgress;
import homeinventory.photos.store.webhooks.WebhookEvent;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowOptions;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Renders the body of a delivery and starts its workflow, which sends the same bytes in each attempt of a round. */
@Component
final class StartDelivery {
    private static final Logger log = LoggerFactory.getLogger(StartDelivery.class);

    static final String EXPIRED = "The event is no longer in the log, so there is nothing to send.";

    private final DeliveryOutbox deliveries;
    private final DeliveryProgress progress;
    private final EventLog events;
    private final WorkflowClient client;
    private final RpcDeadlines deadlines;

    StartDelivery(
            DeliveryOutbox deliveries,
            DeliveryProgress progress,
            EventLog events,
            WorkflowClient client,
            RpcDeadlines deadlines) {
        this.deliveries = deliveries;
        this.progress = progress;
        this.events = events;
        this.client = client;
        this.deadlines = deadlines;
    }

    void start(UndispatchedDelivery delivery) {
        body(delivery)
                .ifPresentOrElse(
                        body -> start(delivery, body),
                        () -> progress.givenUp(delivery.id(), delivery.round(), EXPIRED));
    }

    private void start(UndispatchedDelivery delivery, String body) {
        WebhookDeliveryRequest request =
                new WebhookDeliveryRequest(delivery.workspaceId(), delivery.id(), delivery.round(), body);
        WebhookDeliveryWorkflow workflow =
                client.newWorkflowStub(WebhookDeliveryWorkflow.class, options(request, delivery.event()));
        try {
            deadlines.start(() -> WorkflowClient.start(workflow::deliver, request));
        } catch (WorkflowExecutionAlreadyStarted earlier) {
            log.debug("workflow {} was started before", request.workflowId(), earlier);
        }
        deliveries.dispatched(delivery);
    }

    private Optional<String> body(UndispatchedDelivery delivery) {
        String type = delivery.event().wireName();
        Long sequence = delivery.sequence();
        return sequence == null
                ? Optional.of(WebhookBody.of(type, delivery.occurredAt()))
                : event(delivery.workspaceId(), sequence)
                        .map(LoggedEvent::event)
                        .map(event -> WebhookBody.of(type, delivery.occurredAt(), event));
    }

    private Optional<LoggedEvent> event(WorkspaceId workspaceId, long sequence) {
        return events.readAfter(workspaceId, sequence - 1, 1).stream()
                .filter(logged -> logged.sequence() == sequence)
                .findAny();
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
