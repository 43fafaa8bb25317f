package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.model.housekeeping.Swept;
import homeinventory.photos.model.housekeeping.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What one call of a chore is to do, from a place, {@link Swept#next()} of an earlier batch; empty for the first. */
public record Batch(String place, Instant now, HousekeepingProperties settings) {
    private static final String MORE = "more";

    /** The maximum number of rows or folders to look at. */
    public int size() {
        return settings.batchSize();
    }

    public Instant ago(Duration age) {
        return now.minus(age);
    }

    /** The result of a batch that removed the oldest rows. Another one follows if this one was full. */
    public Swept removedOldest(Tally tally, int count) {
        return new Swept(Map.of(tally, count), count < size() ? "" : MORE);
    }
}
