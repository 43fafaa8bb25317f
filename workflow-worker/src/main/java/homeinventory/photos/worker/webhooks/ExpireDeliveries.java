package homeinventory.photos.worker.webhooks;

import homeinventory.photos.model.housekeeping.Swept;
import homeinventory.photos.model.housekeeping.Tally;
import homeinventory.photos.store.webhooks.DeliveryUpkeep;
import homeinventory.photos.worker.housekeeping.Batch;
import homeinventory.photos.worker.housekeeping.Chore;
import homeinventory.photos.worker.housekeeping.ChorePlan;

/** Removes deliveries to webhooks that are older than the retention of events. */
final class ExpireDeliveries implements Chore {
    private final DeliveryUpkeep deliveries;

    ExpireDeliveries(DeliveryUpkeep deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public ChorePlan plan() {
        return ChorePlan.fromTheFirst(70, "expireDeliveries");
    }

    @Override
    public Swept sweep(Batch batch) {
        int removed = deliveries.expire(batch.ago(batch.settings().eventRetention()), batch.size());
        return batch.removedOldest(Tally.DELIVERIES_EXPIRED, removed);
    }
}
