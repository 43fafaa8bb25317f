package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.model.housekeeping.Swept;
import homeinventory.photos.model.housekeeping.Tally;
import homeinventory.photos.store.events.EventUpkeep;
import homeinventory.photos.store.events.EventUpkeep.ExpiredPage;
import homeinventory.photos.store.photos.PhotoUpkeep;
import homeinventory.photos.store.webhooks.DeliveryUpkeep;
import java.time.Instant;
import java.util.Map;

/** Removes rows that are past their time. */
final class ExpireRecords {
    private static final String MORE = "more";

    private final EventUpkeep events;
    private final PhotoUpkeep photos;
    private final DeliveryUpkeep deliveries;

    ExpireRecords(EventUpkeep events, PhotoUpkeep photos, DeliveryUpkeep deliveries) {
        this.events = events;
        this.photos = photos;
        this.deliveries = deliveries;
    }

    Swept events(String place, int batchSize, Instant before) {
        ExpiredPage page = events.expire(place, batchSize, before);
        return new Swept(Map.of(Tally.EVENTS_EXPIRED, page.removed()), page.next());
    }

    /** Always begins with the oldest, so the place only says whether there is more. */
    Swept idempotencyKeys(int batchSize, Instant before) {
        return removed(Tally.KEYS_EXPIRED, photos.forgetIdempotencyKeys(before, batchSize), batchSize);
    }

    /** Likewise. */
    Swept deliveries(int batchSize, Instant before) {
        return removed(Tally.DELIVERIES_EXPIRED, deliveries.expire(before, batchSize), batchSize);
    }

    private static Swept removed(Tally tally, int count, int batchSize) {
        return new Swept(Map.of(tally, count), count < batchSize ? "" : MORE);
    }
}
