package homeinventory.photos.worker.housekeeping;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the sweep runs and what is due for it.
 *
 * @param interval between two runs
 * @param staleAfter how long nothing has happened to an unfinished photo until its workflow is asked for, and to a photo
 *     that ended until its event is looked for; 1 s or more
 * @param orphanAge how long a file that no row knows of has not been written to until it is removed. A photo that is being
 *     uploaded has no row yet, so it must be longer than the slowest upload pauses, and than the database may take for a
 *     row; 1 min or more
 * @param eventRetention how long events are kept for clients that come back; 1 h or more
 * @param idempotencyKeyRetention how long a repeated upload is recognised by its key; 1 h or more
 * @param batchSize photos, folders, workspaces or keys that one step looks at; 1 to 10,000
 */
@ConfigurationProperties("photos.housekeeping")
public record HousekeepingProperties(
        @DefaultValue("5m") Duration interval,
        @DefaultValue("15m") Duration staleAfter,
        @DefaultValue("24h") Duration orphanAge,
        @DefaultValue("30d") Duration eventRetention,
        @DefaultValue("7d") Duration idempotencyKeyRetention,
        @DefaultValue("500") int batchSize) {

    private static final int LARGEST_BATCH = 10_000;

    public HousekeepingProperties {
        require("interval", interval, Duration.ofSeconds(1));
        require("stale-after", staleAfter, Duration.ofSeconds(1));
        require("orphan-age", orphanAge, Duration.ofMinutes(1));
        require("event-retention", eventRetention, Duration.ofHours(1));
        require("idempotency-key-retention", idempotencyKeyRetention, Duration.ofHours(1));
        if (batchSize < 1 || batchSize > LARGEST_BATCH) {
            throw new IllegalArgumentException(
                    "photos.housekeeping.batch-size is " + batchSize + ", expected 1 to " + LARGEST_BATCH);
        }
    }

    private static void require(String property, Duration actual, Duration atLeast) {
        if (actual.compareTo(atLeast) < 0) {
            throw new IllegalArgumentException(
                    "photos.housekeeping." + property + " is " + actual + ", expected " + atLeast + " or more");
        }
    }
}
