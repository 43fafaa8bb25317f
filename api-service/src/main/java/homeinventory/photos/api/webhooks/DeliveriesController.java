package homeinventory.photos.api.webhooks;

import homeinventory.photos.api.access.AllowedTo;
import homeinventory.photos.api.access.Callers;
import homeinventory.photos.api.problems.AnswersProblems;
import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.api.temporal.WorkflowWebUi;
import homeinventory.photos.api.web.Cursor;
import homeinventory.photos.api.web.PageLimit;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.webhooks.DeliveryId;
import homeinventory.photos.model.webhooks.WebhookDeliveryRequest;
import homeinventory.photos.model.webhooks.WebhookId;
import homeinventory.photos.store.webhooks.Deliveries;
import homeinventory.photos.store.webhooks.Deliveries.DeliveryPage;
import homeinventory.photos.store.webhooks.Delivery;
import homeinventory.photos.store.webhooks.Webhook;
import homeinventory.photos.store.webhooks.Webhooks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The deliveries of a webhook, redelivery and tests; for administrators. */
@AllowedTo(Callers.ADMINS)
@RestController
@RequestMapping("/api/v1/workspaces/{workspace_id}/webhooks/{webhook_id}")
class DeliveriesController {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final WebhookDispatcher dispatch;
    private final WorkflowWebUi webUi;

    DeliveriesController(Webhooks webhooks, Deliveries deliveries, WebhookDispatcher dispatch, WorkflowWebUi webUi) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.dispatch = dispatch;
        this.webUi = webUi;
    }

    @Operation(summary = "List a webhook's deliveries", description = "For administrators; newest first.")
    @AnswersProblems(ProblemType.NOT_FOUND)
    @GetMapping("/deliveries")
    DeliveryResource.Page list(
            @PathVariable("workspace_id") WorkspaceId workspaceId,
            @PathVariable("webhook_id") WebhookId webhookId,
            @Parameter(description = "The next_cursor of the page before") @RequestParam(required = false) @Nullable
                    Cursor cursor,
            @RequestParam(required = false) @Nullable PageLimit limit) {
        DeliveryPage page = deliveries.list(
                webhook(workspaceId, webhookId).id(),
                cursor == null ? null : new DeliveryId(cursor.before()),
                (limit == null ? PageLimit.DEFAULT : limit).value());
        DeliveryId nextBefore = page.nextBefore();
        return new DeliveryResource.Page(
                page.deliveries().stream().map(this::resource).toList(),
                nextBefore == null ? null : new Cursor(nextBefore.value()).text());
    }

    @Operation(
            summary = "Deliver something again",
            description =
                    "For administrators. The same event under the same webhook-id, with retries of its own. Its body is"
                            + " rendered again.")
    @AnswersProblems({ProblemType.NOT_FOUND, ProblemType.WEBHOOK_DISABLED, ProblemType.DELIVERY_UNDER_WAY})
    @PostMapping("/deliveries/{delivery_id}/redeliver")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryResource redeliver(
            @PathVariable("workspace_id") WorkspaceId workspaceId,
            @PathVariable("webhook_id") WebhookId webhookId,
            @PathVariable("delivery_id") DeliveryId deliveryId) {
        Webhook webhook = enabled(webhook(workspaceId, webhookId));
        Delivery known = deliveries
                .find(webhook.id(), deliveryId)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "This webhook has no such delivery; list its deliveries."));
        return begun(deliveries
                .redeliver(webhook.id(), known.id())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.DELIVERY_UNDER_WAY,
                        "This delivery is under way. Wait until it is delivered or failed.")));
    }

    @Operation(
            summary = "Send a test",
            description = "For administrators. An event webhook.ping, delivered as every other one.")
    @AnswersProblems({ProblemType.NOT_FOUND, ProblemType.WEBHOOK_DISABLED})
    @PostMapping("/ping")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryResource ping(
            @PathVariable("workspace_id") WorkspaceId workspaceId, @PathVariable("webhook_id") WebhookId webhookId) {
        Webhook webhook = enabled(webhook(workspaceId, webhookId));
        return begun(deliveries.ping(webhook.id()).orElseThrow(WebhooksController::notFound));
    }

    private DeliveryResource begun(Delivery delivery) {
        dispatch.raise();
        return resource(delivery);
    }

    private DeliveryResource resource(Delivery delivery) {
        return DeliveryResource.of(
                delivery, webUi.workflowUrl(WebhookDeliveryRequest.workflowId(delivery.id(), delivery.round())));
    }

    private Webhook webhook(WorkspaceId workspaceId, WebhookId id) {
        return webhooks.find(workspaceId, id).orElseThrow(WebhooksController::notFound);
    }

    private static Webhook enabled(Webhook webhook) {
        if (!webhook.enabled()) {
            throw new ProblemException(
                    ProblemType.WEBHOOK_DISABLED, "This webhook is disabled, so nothing is sent. Enable it first.");
        }
        return webhook;
    }
}
