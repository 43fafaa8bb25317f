package homeinventory.photos.worker.housekeeping;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the sweep runs, and the ages at which it acts.
 *
 * @param interval between the starts of two runs; 1 s or more
 * @param staleAfter time without progress after which the sweep looks up an unfinished photo's workflow, or the event of a
 *     photo that ended; 1 s or more
 * @param orphanAge time since the last write after which a file that no row needs is removed; 1 min or more. It
 *     must exceed the longest pause of an upload, because a photo gets its row only after the upload
 * @param eventRetention how long events are kept for clients that reconnect; 1 h or more
 * @param idempotencyKeyRetention how long a repeated upload is recognised by its key; 1 h or more
 * @param batchSize photos, folders, workspaces or keys in one batch; 1 to 10,000
 */
@ConfigurationProperties("photos.housekeeping")
public record HousekeepingProperties(
        @DefaultValue("5m") Duration interval,
        @DefaultValue("15m") Duration staleAfter,
        @DefaultValue("24h") Duration orphanAge,
        @DefaultValue("30d") Duration eventRetention,
        @DefaultValue("7d") Duration idempotencyKeyRetention,
        @DefaultValue("500") int batchSize) {

    private static final int MAX_BATCH_SIZE = 10_000;

    public HousekeepingProperties {
        require("interval", interval, Duration.ofSeconds(1));
        require("stale-after", staleAfter, Duration.ofSeconds(1));
        require("orphan-age", orphanAge, Duration.ofMinutes(1));
        require("event-retention", eventRetention, Duration.ofHours(1));
        require("idempotency-key-retention", idempotencyKeyRetention, Duration.ofHours(1));
        if (batchSize < 1 || batchSize > MAX_BATCH_SIZE) {
            throw new IllegalArgumentException(
                    "photos.housekeeping.batch-size is " + batchSize + ", expected 1 to " + MAX_BATCH_SIZE);
        }
    }

    private static void require(String property, Duration actual, Duration minimum) {
        if (actual.compareTo(minimum) < 0) {
            throw new IllegalArgumentException(
                    "photos.housekeeping." + property + " is " + actual + ", expected " + minimum + " or more");
        }
    }
}
