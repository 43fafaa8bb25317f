package homeinventory.photos.store.webhooks;

import homeinventory.photos.model.webhooks.DeliveryId;
import java.time.Instant;
import java.util.List;

/** What housekeeping asks of deliveries, a bounded number of rows at a time. */
public interface DeliveryUpkeep {

    /**
     * Looks at pending deliveries, in the order of their ids, and picks those that should have moved on: dispatched, and
     * neither noted nor due since.
     *
     * @param after the last id of the page before; empty for the first
     * @param limit most deliveries to return
     * @param idleSince only those for which nothing has happened, and nothing was to happen, since then
     */
    List<IdleDelivery> idle(String after, int limit, Instant idleSince);

    /** Puts one back into the outbox, as its next round; returns whether it was still in that round. */
    boolean startOver(IdleDelivery delivery);

    /** Removes the oldest deliveries, at most {@code limit}, that are older than {@code before}; returns how many. */
    int expire(Instant before, int limit);

    /** A delivery whose workflow may be lost. */
    record IdleDelivery(DeliveryId id, int round) {}
}
