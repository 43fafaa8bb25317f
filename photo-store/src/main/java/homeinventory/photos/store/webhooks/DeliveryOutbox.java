package homeinventory.photos.store.webhooks;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.webhooks.DeliveryId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries whose workflow is not started. Several processes may start the same one, which does no harm: its id is taken
 * once.
 */
public interface DeliveryOutbox {

    /** The oldest, at most {@code limit}. */
    List<UndispatchedDelivery> undispatched(int limit);

    /** Takes it out of the outbox. One that was asked for again meanwhile stays there. */
    void dispatched(UndispatchedDelivery delivery);

    /**
     * A delivery to start a workflow for.
     *
     * @param sequence the event's number in its workspace's log; null for a test
     * @param occurredAt when the event was appended, or the test asked for
     */
    record UndispatchedDelivery(
            DeliveryId id,
            WorkspaceId workspaceId,
            WebhookEvent event,
            @Nullable Long sequence,
            int round,
            Instant occurredAt) {}
}
