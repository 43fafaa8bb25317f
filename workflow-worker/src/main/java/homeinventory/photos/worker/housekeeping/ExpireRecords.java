package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.model.housekeeping.Swept;
import homeinventory.photos.model.housekeeping.Tally;
import homeinventory.photos.store.events.EventUpkeep;
import homeinventory.photos.store.events.EventUpkeep.ExpiredPage;
import homeinventory.photos.store.photos.PhotoUpkeep;
import java.time.Instant;
import java.util.Map;

/** Removes rows that are past their time. */
final class ExpireRecords {
    private static final String MORE = "more";

    private final EventUpkeep events;
    private final PhotoUpkeep photos;

    ExpireRecords(EventUpkeep events, PhotoUpkeep photos) {
        this.events = events;
        this.photos = photos;
    }

    Swept events(String place, int batchSize, Instant before) {
        ExpiredPage page = events.expire(place, batchSize, before);
        return new Swept(Map.of(Tally.EVENTS_EXPIRED, page.removed()), page.next());
    }

    /** Always begins with the oldest, so the place only says whether there is more. */
    Swept idempotencyKeys(int batchSize, Instant before) {
        int removed = photos.forgetIdempotencyKeys(before, batchSize);
        return new Swept(Map.of(Tally.KEYS_EXPIRED, removed), removed < batchSize ? "" : MORE);
    }
}
