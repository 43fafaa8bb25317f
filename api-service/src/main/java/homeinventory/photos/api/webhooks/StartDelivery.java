package homeinventory.photos.api.webhooks;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.webhooks.WebhookDeliveryRequest;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.events.LoggedEvent;
import homeinventory.photos.store.webhooks.DeliveryOutbox;
import homeinventory.photos.store.webhooks.DeliveryOutbox.UndispatchedDelivery;
import homeinventory.photos.store.webhooks.DeliveryProgress;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Renders the body of a delivery and starts its workflow, which sends the same bytes in each attempt of a round. */
@Component
final class StartDelivery {

    static final String EXPIRED = "The event is no longer in the log, so there is nothing to send.";

    private final DeliveryOutbox deliveries;
    private final DeliveryProgress progress;
    private final EventLog events;
    private final WebhookWorkflows workflows;

    StartDelivery(DeliveryOutbox deliveries, DeliveryProgress progress, EventLog events, WebhookWorkflows workflows) {
        this.deliveries = deliveries;
        this.progress = progress;
        this.events = events;
        this.workflows = workflows;
    }

    void start(UndispatchedDelivery delivery) {
        body(delivery)
                .ifPresentOrElse(
                        body -> start(delivery, body),
                        () -> progress.givenUp(delivery.id(), delivery.round(), EXPIRED));
    }

    private void start(UndispatchedDelivery delivery, String body) {
        workflows.start(
                new WebhookDeliveryRequest(delivery.workspaceId(), delivery.id(), delivery.round(), body),
                delivery.event());
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
}
