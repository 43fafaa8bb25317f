package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.model.housekeeping.HousekeepingActivities;
import homeinventory.photos.model.housekeeping.HousekeepingReport;
import homeinventory.photos.model.housekeeping.HousekeepingWorkflow;
import homeinventory.photos.model.housekeeping.Swept;
import homeinventory.photos.model.housekeeping.Tally;
import homeinventory.photos.worker.retry.ActivityPolicies;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.ActivityStub;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs one chore after the other, each for a limited number of batches. It changes without versions (docs/adr/0070). */
public final class HousekeepingWorkflowImpl implements HousekeepingWorkflow {

    /** A batch asks Temporal for a few hundred workflows at most, or lists as many folders. */
    private static final Duration BATCH_LIMIT = Duration.ofMinutes(5);

    private static final Duration MAX_RETRY_INTERVAL = Duration.ofMinutes(1);

    /** Repeated until the database and the storage are back; the run's own time limit ends it. */
    private static final ActivityOptions OPTIONS = ActivityOptions.newBuilder()
            .setStartToCloseTimeout(BATCH_LIMIT)
            .setHeartbeatTimeout(ActivityPolicies.HEARTBEAT_TIMEOUT)
            .setRetryOptions(RetryOptions.newBuilder()
                    .setMaximumInterval(MAX_RETRY_INTERVAL)
                    .build())
            .build();

    private final List<ChorePlan> chores;
    private final ActivityStub activities = Workflow.newUntypedActivityStub(OPTIONS);
    private final Map<Tally, Integer> counts = new EnumMap<>(Tally.class);

    HousekeepingWorkflowImpl(List<ChorePlan> chores) {
        this.chores = chores;
    }

    @Override
    public HousekeepingReport tidyUp() {
        HousekeepingReport last = Workflow.getLastCompletionResult(HousekeepingReport.class);
        Map<String, String> from = last == null ? Map.of() : last.next();
        Map<String, String> next = new LinkedHashMap<>();
        for (ChorePlan chore : chores) {
            String place = sweep(chore, from.getOrDefault(chore.resumeKey(), ""));
            if (chore.isResuming()) {
                next.put(chore.resumeKey(), place);
            }
        }
        HousekeepingReport report = new HousekeepingReport(counts, next);
        Workflow.newActivityStub(HousekeepingActivities.class, OPTIONS).report(report);
        return report;
    }

    /** Returns where the next run begins. */
    private String sweep(ChorePlan chore, String from) {
        String place = from;
        for (int batch = 1; batch <= chore.maxBatches(); batch++) {
            Swept swept = activities.execute(chore.activity(), Swept.class, place);
            swept.counts().forEach((tally, count) -> counts.merge(tally, count, Integer::sum));
            place = swept.next();
            if (place.isEmpty()) {
                break;
            }
        }
        return place;
    }
}
