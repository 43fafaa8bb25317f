package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.model.housekeeping.HousekeepingActivities;
import homeinventory.photos.model.housekeeping.HousekeepingReport;
import homeinventory.photos.model.housekeeping.Swept;
import homeinventory.photos.store.events.EventUpkeep.Period;
import io.temporal.activity.Activity;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;

/** Each chore, handed to the class that does it, with the times that the settings give. */
final class HousekeepingActivitiesImpl implements HousekeepingActivities {

    /**
     * How long ago a photo may have ended for its missing event to be appended. What has been missing for longer is
     * no news; and an event that has expired must not come back where the retention is raised.
     */
    private static final Duration NEWS = Duration.ofDays(7);

    private final HousekeepingProperties properties;
    private final InstantSource clock;
    private final Chores chores;
    private final HousekeepingMetrics metrics;

    /** What does the work. */
    record Chores(
            ReconcileUnfinished unfinished,
            AnnounceEnded ended,
            RetryFailed failed,
            RemoveOrphans orphans,
            ExpireRecords expiry) {}

    HousekeepingActivitiesImpl(
            HousekeepingProperties properties, InstantSource clock, Chores chores, HousekeepingMetrics metrics) {
        this.properties = properties;
        this.clock = clock;
        this.chores = chores;
        this.metrics = metrics;
    }

    @Override
    public Swept reconcileUnfinished(String place) {
        return chores.unfinished()
                .sweep(place, properties.batchSize(), clock.instant().minus(properties.staleAfter()));
    }

    @Override
    public Swept announceEnded(String place) {
        Duration retention = properties.eventRetention();
        Period ended = Period.ofAges(
                clock.instant(), properties.staleAfter(), retention.compareTo(NEWS) < 0 ? retention : NEWS);
        return chores.ended().sweep(place, properties.batchSize(), ended);
    }

    @Override
    public Swept retryFailed(String place) {
        return chores.failed().sweep(place, properties.batchSize());
    }

    @Override
    public Swept removeOrphans(String place) {
        try {
            return chores.orphans()
                    .sweep(place, properties.batchSize(), clock.instant().minus(properties.orphanAge()));
        } catch (IOException e) {
            throw Activity.wrap(e);
        }
    }

    @Override
    public Swept expireEvents(String place) {
        return chores.expiry()
                .events(place, properties.batchSize(), clock.instant().minus(properties.eventRetention()));
    }

    @Override
    public Swept expireIdempotencyKeys(String place) {
        return chores.expiry()
                .idempotencyKeys(properties.batchSize(), clock.instant().minus(properties.idempotencyKeyRetention()));
    }

    @Override
    public void report(HousekeepingReport report) {
        metrics.report(report);
    }
}
