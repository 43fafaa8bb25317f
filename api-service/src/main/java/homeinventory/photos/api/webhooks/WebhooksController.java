package homeinventory.photos.api.webhooks;

import homeinventory.photos.api.access.AllowedTo;
import homeinventory.photos.api.access.Callers;
import homeinventory.photos.api.problems.AnswersProblems;
import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.webhooks.WebhookId;
import homeinventory.photos.store.events.PhotoEventType;
import homeinventory.photos.store.webhooks.ReceiverUrl;
import homeinventory.photos.store.webhooks.Webhook;
import homeinventory.photos.store.webhooks.WebhookChange;
import homeinventory.photos.store.webhooks.WebhookEvent;
import homeinventory.photos.store.webhooks.WebhookSecret;
import homeinventory.photos.store.webhooks.Webhooks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A workspace's webhooks, for its administrators. */
@AllowedTo(value = Callers.ADMINS, includingUnknown = true)
@RestController
@RequestMapping("/api/v1/workspaces/{workspace_id}/webhooks")
class WebhooksController {

    private final Webhooks webhooks;
    private final CheckReceiver receivers;
    private final WebhooksProperties properties;

    WebhooksController(Webhooks webhooks, CheckReceiver receivers, WebhooksProperties properties) {
        this.webhooks = webhooks;
        this.receivers = receivers;
        this.properties = properties;
    }

    /** The webhooks of a workspace, newest first. */
    @Schema(name = "Webhooks")
    record Listed(List<WebhookResource> webhooks) {}

    @Operation(summary = "List webhooks", description = "For administrators; newest first, without secrets.")
    @GetMapping
    Listed list(@PathVariable("workspace_id") WorkspaceId workspaceId) {
        return new Listed(
                webhooks.list(workspaceId).stream().map(WebhookResource::of).toList());
    }

    @Operation(
            summary = "Make a webhook",
            description = "For administrators, at most " + Webhooks.MAX_WEBHOOKS
                    + " in a workspace. While it is enabled its URL is sent each event, signed as in Standard Webhooks. The"
                    + " answer is the only one that shows the secret.")
    @AnswersProblems({
        ProblemType.BAD_REQUEST,
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        ProblemType.RECEIVER_REFUSED,
        ProblemType.TOO_MANY_WEBHOOKS
    })
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<WebhookResource> create(
            @PathVariable("workspace_id") WorkspaceId workspaceId, @RequestBody WebhookTerms terms) {
        Set<PhotoEventType> events = terms.wantedEvents();
        WebhookSecret secret = WebhookSecret.random();
        Webhook made = webhooks.create(
                        workspaceId,
                        receivers.check(terms.url()),
                        events == null ? WebhookEvent.TYPES : events,
                        !Boolean.FALSE.equals(terms.enabled()),
                        secret)
                .orElseThrow(WebhooksController::tooMany);
        return shownOnce(HttpStatus.CREATED, made, secret);
    }

    @Operation(summary = "Look at a webhook", description = "For administrators.")
    @AnswersProblems(ProblemType.NOT_FOUND)
    @GetMapping("/{webhook_id}")
    WebhookResource find(
            @PathVariable("workspace_id") WorkspaceId workspaceId, @PathVariable("webhook_id") WebhookId id) {
        return webhooks.find(workspaceId, id).map(WebhookResource::of).orElseThrow(WebhooksController::notFound);
    }

    @Operation(
            summary = "Change a webhook",
            description =
                    "For administrators. What is not named stays as it is. Events that happen while it is disabled are"
                            + " not sent later, and deliveries under way end as failed at their next attempt.")
    @AnswersProblems({ProblemType.BAD_REQUEST, ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.RECEIVER_REFUSED})
    @PatchMapping(path = "/{webhook_id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    WebhookResource change(
            @PathVariable("workspace_id") WorkspaceId workspaceId,
            @PathVariable("webhook_id") WebhookId id,
            @RequestBody WebhookTerms terms) {
        ReceiverUrl url = terms.url() == null ? null : receivers.check(terms.url());
        return webhooks.change(workspaceId, id, new WebhookChange(url, terms.wantedEvents(), terms.enabled()))
                .map(WebhookResource::of)
                .orElseThrow(WebhooksController::notFound);
    }

    @Operation(
            summary = "Replace a webhook's secret",
            description =
                    "For administrators. The answer is the only one that shows the new secret; the old one signs too for"
                            + " a day, or what photos.webhooks.secret-overlap says. Replaced again meanwhile, the old one"
                            + " keeps its time and the one between them ceases at once.")
    @AnswersProblems(ProblemType.NOT_FOUND)
    @PostMapping("/{webhook_id}/rotate-secret")
    ResponseEntity<WebhookResource> rotate(
            @PathVariable("workspace_id") WorkspaceId workspaceId, @PathVariable("webhook_id") WebhookId id) {
        WebhookSecret secret = WebhookSecret.random();
        Webhook changed = webhooks.rotate(workspaceId, id, secret, properties.secretOverlap())
                .orElseThrow(WebhooksController::notFound);
        return shownOnce(HttpStatus.OK, changed, secret);
    }

    @Operation(
            summary = "Delete a webhook",
            description = "For administrators. Its deliveries are deleted too; nothing is sent any more.")
    @AnswersProblems(ProblemType.NOT_FOUND)
    @DeleteMapping("/{webhook_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable("workspace_id") WorkspaceId workspaceId, @PathVariable("webhook_id") WebhookId id) {
        if (!webhooks.delete(workspaceId, id)) {
            throw notFound();
        }
    }

    private static ResponseEntity<WebhookResource> shownOnce(HttpStatus status, Webhook webhook, WebhookSecret secret) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(WebhookResource.of(webhook, secret));
    }

    static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "This workspace has no such webhook; list the webhooks.");
    }

    private static ProblemException tooMany() {
        return new ProblemException(
                ProblemType.TOO_MANY_WEBHOOKS,
                "This workspace has " + Webhooks.MAX_WEBHOOKS + " webhooks, which is the most. Delete one first.");
    }
}
