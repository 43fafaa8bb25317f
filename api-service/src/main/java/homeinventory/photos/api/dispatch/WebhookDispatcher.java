package homeinventory.photos.api.dispatch;

import homeinventory.photos.api.temporal.WebhookWorkflows;
import homeinventory.photos.store.events.EventLog;
import homeinventory.photos.store.webhooks.DeliveryOutbox;
import homeinventory.photos.store.webhooks.DeliveryProgress;
import org.springframework.stereotype.Component;

/**
 * Starts the workflows of deliveries to webhooks. Those of events are found by the poll: a signal for each event would make
 * every photo cost a statement, also where there is no webhook.
 */
@Component
public final class WebhookDispatcher extends OwnDispatcher {

    WebhookDispatcher(
            DeliveryOutbox deliveries,
            DeliveryProgress progress,
            EventLog events,
            WebhookWorkflows workflows,
            DispatchProperties properties) {
        super(
                "webhook-dispatcher",
                new TellOneByOne<>(
                        deliveries::undispatched,
                        new StartDelivery(deliveries, progress, events, workflows)::start,
                        workflows::giveUp,
                        delivery -> "delivery " + delivery.id() + ", round " + delivery.round()),
                properties);
    }
}
