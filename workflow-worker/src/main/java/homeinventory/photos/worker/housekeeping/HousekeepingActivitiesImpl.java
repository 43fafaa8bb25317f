package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.model.housekeeping.HousekeepingActivities;
import homeinventory.photos.model.housekeeping.HousekeepingReport;
import homeinventory.photos.model.housekeeping.Swept;
import homeinventory.photos.store.events.EventUpkeep.Period;
import homeinventory.photos.worker.activities.Heartbeat;
import io.temporal.activity.Activity;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;

/** Each chore, handed to the class that does it, with the times that the settings give. */
final class HousekeepingActivitiesImpl implements HousekeepingActivities, AutoCloseable {

    /**
     * How long ago a photo may have ended for its missing event to be appended. What has been missing for longer is
     * no news; and an event that has expired must not come back where the retention is raised.
     */
    private static final Duration NEWS = Duration.ofDays(7);

    private final HousekeepingProperties properties;
    private final InstantSource clock;
    private final Chores chores;
    private final HousekeepingMetrics metrics;
    private final ScheduledExecutorService timer = Heartbeat.timer("housekeeping-heartbeat");

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

    /** A batch, which reads and removes files, or does not. */
    @FunctionalInterface
    private interface Batch {
        Swept sweep() throws IOException;
    }

    @Override
    public Swept reconcileUnfinished(String place) {
        return beating(() -> chores.unfinished()
                .sweep(place, properties.batchSize(), clock.instant().minus(properties.staleAfter())));
    }

    @Override
    public Swept announceEnded(String place) {
        Duration retention = properties.eventRetention();
        Period ended = Period.ofAges(
                clock.instant(), properties.staleAfter(), retention.compareTo(NEWS) < 0 ? retention : NEWS);
        return beating(() -> chores.ended().sweep(place, properties.batchSize(), ended));
    }

    @Override
    public Swept retryFailed(String place) {
        return beating(() -> chores.failed().sweep(place, properties.batchSize()));
    }

    @Override
    public Swept removeOrphans(String place) {
        return beating(() -> chores.orphans()
                .sweep(place, properties.batchSize(), clock.instant().minus(properties.orphanAge())));
    }

    @Override
    public Swept expireEvents(String place) {
        return beating(() -> chores.expiry()
                .events(place, properties.batchSize(), clock.instant().minus(properties.eventRetention())));
    }

    @Override
    public Swept expireIdempotencyKeys(String place) {
        return beating(() -> chores.expiry()
                .idempotencyKeys(properties.batchSize(), clock.instant().minus(properties.idempotencyKeyRetention())));
    }

    /** Without heartbeats, a run whose worker is killed would hold up the next ones until its batch's time limit. */
    private Swept beating(Batch batch) {
        try (Heartbeat _ = Heartbeat.of(Activity.getExecutionContext(), timer)) {
            return batch.sweep();
        } catch (IOException e) {
            throw Activity.wrap(e);
        }
    }

    @Override
    public void report(HousekeepingReport report) {
        metrics.report(report);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
