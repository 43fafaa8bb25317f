package homeinventory.photos.worker.retry;

import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import java.time.Duration;
import java.util.Map;

/**
 * How long each step of the workflow may take and how often it is tried. Nothing here decides which step comes next, so
 * settings may change while workflows run (docs/adr/0030).
 */
public final class ActivityPolicies {
    /** A statement takes milliseconds; the rest is for a pool that is waiting for a connection. */
    private static final Duration DATABASE_STEP_LIMIT = Duration.ofSeconds(10);

    /**
     * A lost connection is replaced within the first two tries. A longer outage must not keep a workflow task open: that
     * would add three events to the history every eight seconds.
     */
    private static final int LOCAL_DATABASE_TRIES = 3;

    private static final Duration LOCAL_DATABASE_INTERVAL = Duration.ofMillis(100);

    /** Soon enough that nobody waits for a photo once the database is back, rare enough not to trouble it on its way. */
    private static final Duration OUTAGE_LONGEST_INTERVAL = Duration.ofSeconds(15);

    private static final Duration OUTAGE_INITIAL_INTERVAL = Duration.ofSeconds(1);

    /** A killed worker is noticed after this; the time limit alone would take minutes. */
    public static final Duration HEARTBEAT_TIMEOUT = Duration.ofSeconds(30);

    /** Several heartbeats may be lost before one is missed; also how soon a running attempt learns of a deletion. */
    public static final Duration HEARTBEAT_INTERVAL = Duration.ofSeconds(3);

    private final RetrySchedule schedule;
    private final LocalActivityOptions localDatabaseStep;
    private final Map<String, LocalActivityOptions> localSteps;

    public ActivityPolicies(RetrySchedule schedule) {
        this.schedule = schedule;
        // Without a number of tries the SDK would not retry a local activity at all.
        this.localDatabaseStep = LocalActivityOptions.newBuilder()
                .setStartToCloseTimeout(DATABASE_STEP_LIMIT)
                .setRetryOptions(RetryOptions.newBuilder()
                        .setInitialInterval(LOCAL_DATABASE_INTERVAL)
                        .setMaximumAttempts(LOCAL_DATABASE_TRIES)
                        .build())
                // The arguments are in the history's first event and in the results before them.
                .setDoNotIncludeArgumentsIntoMarker(true)
                .build();
        this.localSteps = Map.of(
                "startProcessing", localDatabaseStep("Count the first attempt"),
                "fetchOriginal", firstAttempt("Look for the original"),
                "generateThumbnails", firstAttempt("Render and store all sizes"),
                "persistThumbnails", localDatabaseStep("Mark the photo complete"),
                "emitThumbnailReady", localDatabaseStep("Tell open pages"),
                "persistFailure", localDatabaseStep("Mark the photo failed"),
                "emitThumbnailFailed", localDatabaseStep("Tell open pages"),
                "abandonThumbnails", localDatabaseStep("Tidy up after cancellation"));
    }

    /** For a step that is not in {@link #localSteps}. */
    public LocalActivityOptions localDefault() {
        return localDatabaseStep;
    }

    /** Each activity's policy inside the workflow task, by its name. */
    public Map<String, LocalActivityOptions> localSteps() {
        return localSteps;
    }

    /** Goes on until the database answers: what has been rendered must not fail because of an outage. */
    public ActivityOptions databaseOutage() {
        return ActivityOptions.newBuilder()
                .setStartToCloseTimeout(DATABASE_STEP_LIMIT)
                .setRetryOptions(RetryOptions.newBuilder()
                        .setInitialInterval(OUTAGE_INITIAL_INTERVAL)
                        .setMaximumInterval(OUTAGE_LONGEST_INTERVAL)
                        .build())
                .setSummary("Until the database answers")
                .build();
    }

    /**
     * Fetching or rendering with Temporal's own retries.
     *
     * @param firstAttempt which of the photo's attempts the activity's first try is
     */
    public ActivityOptions laterAttempts(int firstAttempt) {
        return ActivityOptions.newBuilder()
                .setStartToCloseTimeout(schedule.attemptTimeLimit())
                .setHeartbeatTimeout(HEARTBEAT_TIMEOUT)
                // Files must not appear after the workflow has tidied up.
                .setCancellationType(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED)
                .setRetryOptions(RetryOptions.newBuilder()
                        .setInitialInterval(schedule.waitAfter(firstAttempt))
                        .setBackoffCoefficient(schedule.coefficient())
                        .setMaximumInterval(schedule.maximumInterval())
                        // At least one try, also where settings were lowered meanwhile or the last attempt was lost.
                        .setMaximumAttempts(Math.max(1, schedule.maximumAttempts() - firstAttempt + 1))
                        .build())
                .setSummary("From attempt " + firstAttempt + " on")
                .build();
    }

    /** The wait between a failed attempt and the next one. */
    public Duration waitAfter(int attempt) {
        return schedule.waitAfter(attempt);
    }

    /** One try: a second one would be another attempt, and those are Temporal's. */
    private LocalActivityOptions firstAttempt(String summary) {
        return localDatabaseStep.toBuilder()
                .setStartToCloseTimeout(schedule.attemptTimeLimit())
                .setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(1).build())
                .setSummary(summary)
                .build();
    }

    private LocalActivityOptions localDatabaseStep(String summary) {
        return localDatabaseStep.toBuilder().setSummary(summary).build();
    }
}
