package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.model.housekeeping.HousekeepingActivities;
import homeinventory.photos.model.housekeeping.HousekeepingReport;
import homeinventory.photos.model.housekeeping.HousekeepingReport.Places;
import homeinventory.photos.model.housekeeping.HousekeepingWorkflow;
import homeinventory.photos.model.housekeeping.Swept;
import homeinventory.photos.model.housekeeping.Tally;
import homeinventory.photos.model.webhooks.DeliveryChores;
import homeinventory.photos.worker.retry.ActivityPolicies;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * One chore after the other, each for a bounded number of batches. The next run goes on there; keys and deliveries alone are
 * looked at from the beginning each time. Photos that failed come last and in one batch, so that what is tried again never
 * fills the queue. It changes without versions (docs/adr/0070).
 */
public final class HousekeepingWorkflowImpl implements HousekeepingWorkflow {

    /** Of one chore in one run, which bounds its time and its history. */
    static final int MOST_BATCHES = 20;

    /** A batch asks Temporal for a few hundred workflows at most, or lists as many folders. */
    private static final Duration BATCH_LIMIT = Duration.ofMinutes(5);

    private static final Duration LONGEST_INTERVAL = Duration.ofMinutes(1);

    private final Map<Tally, Integer> counts = new EnumMap<>(Tally.class);

    /** Retried until the database and the storage are back; the run's own time limit ends it. */
    private static final ActivityOptions OPTIONS = ActivityOptions.newBuilder()
            .setStartToCloseTimeout(BATCH_LIMIT)
            .setHeartbeatTimeout(ActivityPolicies.HEARTBEAT_TIMEOUT)
            .setRetryOptions(RetryOptions.newBuilder()
                    .setMaximumInterval(LONGEST_INTERVAL)
                    .build())
            .build();

    private final HousekeepingActivities activities = Workflow.newActivityStub(HousekeepingActivities.class, OPTIONS);

    private final DeliveryChores deliveries = Workflow.newActivityStub(DeliveryChores.class, OPTIONS);

    @FunctionalInterface
    private interface Chore {
        Swept sweep(String place);
    }

    @Override
    public HousekeepingReport tidyUp() {
        HousekeepingReport last = Workflow.getLastCompletionResult(HousekeepingReport.class);
        Places from = last == null ? Places.FIRST : last.next();
        String unfinished = sweep(from.unfinished(), activities::reconcileUnfinished);
        String ended = sweep(from.ended(), activities::announceEnded);
        String folders = sweep(from.folders(), activities::removeOrphans);
        String events = sweep(from.events(), activities::expireEvents);
        sweep("", activities::expireIdempotencyKeys);
        sweep("", deliveries::reconcileDeliveries);
        sweep("", deliveries::expireDeliveries);
        String failed = sweep(from.failed(), activities::retryFailed, 1);
        HousekeepingReport report =
                new HousekeepingReport(counts, new Places(unfinished, ended, folders, events, failed));
        activities.report(report);
        return report;
    }

    private String sweep(String from, Chore chore) {
        return sweep(from, chore, MOST_BATCHES);
    }

    /** Returns where the next run begins. */
    private String sweep(String from, Chore chore, int mostBatches) {
        String place = from;
        for (int batch = 1; batch <= mostBatches; batch++) {
            Swept swept = chore.sweep(place);
            swept.counts().forEach((tally, count) -> counts.merge(tally, count, Integer::sum));
            place = swept.next();
            if (place.isEmpty()) {
                break;
            }
        }
        return place;
    }
}
