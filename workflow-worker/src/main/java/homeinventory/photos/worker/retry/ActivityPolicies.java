package homeinventory.photos.worker.retry;

import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import java.time.Duration;
import java.util.Map;

/**
 * The time limit and the retries of each step of the workflow. Nothing here decides which step comes next, so settings may
 * change while workflows run (docs/adr/0030).
 */
public final class ActivityPolicies {
    /** A statement takes milliseconds. The rest is for waiting until the pool has a connection. */
    private static final Duration DATABASE_STEP_LIMIT = Duration.ofSeconds(10);

    /**
     * The pool replaces a lost connection within two tries. A longer outage must not keep a workflow task open, because each
     * eight seconds would add three events to the history.
     */
    private static final int LOCAL_DATABASE_TRIES = 3;

    private static final Duration LOCAL_DATABASE_INTERVAL = Duration.ofMillis(100);

    /** Short, so that photos go on soon after an outage; long enough not to load a database that is starting. */
    private static final Duration OUTAGE_MAX_INTERVAL = Duration.ofSeconds(15);

    private static final Duration OUTAGE_INITIAL_INTERVAL = Duration.ofSeconds(1);

    /** After this time Temporal gives up a killed worker; the time limit of an attempt alone would take minutes. */
    public static final Duration HEARTBEAT_TIMEOUT = Duration.ofSeconds(30);

    /** Several heartbeats fit into the timeout. It is also how soon a running attempt learns that its photo was deleted. */
    public static final Duration HEARTBEAT_INTERVAL = Duration.ofSeconds(3);

    private final RetrySchedule schedule;
    private final LocalActivityOptions localDatabaseStep;
    private final Map<String, LocalActivityOptions> localSteps;

    public ActivityPolicies(RetrySchedule schedule) {
        this.schedule = schedule;
        // Without a maximum number of attempts the SDK would not retry a local activity at all.
        this.localDatabaseStep = LocalActivityOptions.newBuilder()
                .setStartToCloseTimeout(DATABASE_STEP_LIMIT)
                .setRetryOptions(RetryOptions.newBuilder()
                        .setInitialInterval(LOCAL_DATABASE_INTERVAL)
                        .setMaximumAttempts(LOCAL_DATABASE_TRIES)
                        .build())
                // The history has the arguments already: in its first event and in the results of earlier steps.
                .setDoNotIncludeArgumentsIntoMarker(true)
                .build();
        this.localSteps = Map.of(
                "startProcessing", localDatabaseStep("Count the first attempt"),
                "fetchOriginal", firstAttempt("Check the original"),
                "generateThumbnails", firstAttempt("Render and store all sizes"),
                "persistThumbnails", localDatabaseStep("Mark the photo complete"),
                "emitThumbnailReady", localDatabaseStep("Append the event"),
                "persistFailure", localDatabaseStep("Mark the photo failed"),
                "emitThumbnailFailed", localDatabaseStep("Append the event"),
                "abandonThumbnails", localDatabaseStep("Clean up after cancellation"));
    }

    /** The policy of a step that is not in {@link #localSteps}. */
    public LocalActivityOptions localDefault() {
        return localDatabaseStep;
    }

    /** The policy of each activity, by its name, for the run as a local activity. */
    public Map<String, LocalActivityOptions> localSteps() {
        return localSteps;
    }

    /** Retries until the database answers: an outage must not fail a photo that is rendered. */
    public ActivityOptions databaseOutage() {
        return ActivityOptions.newBuilder()
                .setStartToCloseTimeout(DATABASE_STEP_LIMIT)
                .setRetryOptions(RetryOptions.newBuilder()
                        .setInitialInterval(OUTAGE_INITIAL_INTERVAL)
                        .setMaximumInterval(OUTAGE_MAX_INTERVAL)
                        .build())
                .setSummary("Until the database answers")
                .build();
    }

    /** Temporal retries checking and rendering. The first try belongs to the photo's attempt {@code firstAttempt}. */
    public ActivityOptions laterAttempts(int firstAttempt) {
        return ActivityOptions.newBuilder()
                .setStartToCloseTimeout(schedule.attemptTimeLimit())
                .setHeartbeatTimeout(HEARTBEAT_TIMEOUT)
                // No file may appear after the workflow has removed the files.
                .setCancellationType(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED)
                .setRetryOptions(RetryOptions.newBuilder()
                        .setInitialInterval(schedule.waitAfter(firstAttempt))
                        .setBackoffCoefficient(schedule.coefficient())
                        .setMaximumInterval(schedule.maximumInterval())
                        // At least one, even if the setting was lowered meanwhile or the last attempt was lost.
                        .setMaximumAttempts(Math.max(1, schedule.maximumAttempts() - firstAttempt + 1))
                        .build())
                .setSummary("From attempt " + firstAttempt + " on")
                .build();
    }

    /** The wait between this attempt, counted from 1, and the next one. */
    public Duration waitAfter(int attempt) {
        return schedule.waitAfter(attempt);
    }

    /** One try: a second one would be another attempt, and Temporal counts those. */
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
