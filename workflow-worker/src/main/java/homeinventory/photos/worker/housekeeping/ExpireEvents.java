package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.model.housekeeping.Swept;
import homeinventory.photos.model.housekeeping.Tally;
import homeinventory.photos.store.events.EventUpkeep;
import homeinventory.photos.store.events.EventUpkeep.ExpiredPage;
import java.util.Map;

/** Removes events that are older than the retention. */
final class ExpireEvents implements Chore {
    private final EventUpkeep events;

    ExpireEvents(EventUpkeep events) {
        this.events = events;
    }

    @Override
    public ChorePlan plan() {
        return ChorePlan.resuming(40, "expireEvents", "events");
    }

    @Override
    public Swept sweep(Batch batch) {
        ExpiredPage page = events.expire(
                batch.place(), batch.size(), batch.ago(batch.settings().eventRetention()));
        return new Swept(Map.of(Tally.EVENTS_EXPIRED, page.removed()), page.next());
    }
}
