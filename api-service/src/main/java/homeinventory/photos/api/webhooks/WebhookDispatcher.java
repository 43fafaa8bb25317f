package homeinventory.photos.api.webhooks;

import homeinventory.photos.api.dispatch.DispatchProperties;
import homeinventory.photos.api.dispatch.Dispatcher;
import homeinventory.photos.api.dispatch.SequentialOutbox;
import homeinventory.photos.api.temporal.RpcDeadlines;
import homeinventory.photos.store.webhooks.DeliveryOutbox;
import org.springframework.stereotype.Component;

/**
 * Starts the workflows of deliveries to webhooks. The poll finds those of events. A signal for each event would cost every photo a
 * statement, even in workspaces without webhooks.
 */
@Component
final class WebhookDispatcher extends Dispatcher {

    WebhookDispatcher(
            DeliveryOutbox outbox, StartDelivery start, RpcDeadlines deadlines, DispatchProperties properties) {
        super(
                "webhook-dispatcher",
                new SequentialOutbox<>(
                        outbox::undispatched,
                        start::start,
                        deadlines::cancelAll,
                        delivery -> "delivery " + delivery.id() + ", round " + delivery.round()),
                properties);
    }
}
