package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.model.housekeeping.Swept;
import homeinventory.photos.model.housekeeping.Tally;
import homeinventory.photos.store.photos.PhotoUpkeep;

/** Removes idempotency keys that are older than their retention. */
final class ExpireIdempotencyKeys implements Chore {
    private final PhotoUpkeep photos;

    ExpireIdempotencyKeys(PhotoUpkeep photos) {
        this.photos = photos;
    }

    @Override
    public ChorePlan plan() {
        return ChorePlan.fromTheFirst(50, "expireIdempotencyKeys");
    }

    @Override
    public Swept sweep(Batch batch) {
        int removed = photos.forgetIdempotencyKeys(batch.ago(batch.settings().idempotencyKeyRetention()), batch.size());
        return batch.removedOldest(Tally.KEYS_EXPIRED, removed);
    }
}
