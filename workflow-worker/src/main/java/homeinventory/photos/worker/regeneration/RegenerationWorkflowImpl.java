package homeinventory.photos.worker.regeneration;

import homeinventory.photos.model.regeneration.RegenerationActivities;
import homeinventory.photos.model.regeneration.RegenerationRequest;
import homeinventory.photos.model.regeneration.RegenerationWorkflow;
import homeinventory.photos.worker.retry.ActivityPolicies;
import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** Has photos regenerated until none is left. All it knows is in the regeneration's row, so it may begin anew at any time. */
public final class RegenerationWorkflowImpl implements RegenerationWorkflow {

    /** Long enough to cost uploads little; even a service that is never idle regenerates over a thousand photos an hour. */
    private static final Duration GIVE_WAY = Duration.ofSeconds(2);

    /** One activity goes on for seconds; what takes longer is a single photo at the limit of its attempt. */
    private static final Duration ACTIVITY_LIMIT = Duration.ofMinutes(10);

    private static final Duration LONGEST_INTERVAL = Duration.ofMinutes(1);

    /** Then it goes on with a new history: a step leaves up to a dozen events there. */
    static final int MOST_STEPS = 50;

    /** Retried until database and storage are back. */
    private final RegenerationActivities activities = Workflow.newActivityStub(
            RegenerationActivities.class,
            ActivityOptions.newBuilder()
                    .setStartToCloseTimeout(ACTIVITY_LIMIT)
                    .setHeartbeatTimeout(ActivityPolicies.HEARTBEAT_TIMEOUT)
                    .setCancellationType(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED)
                    .setRetryOptions(RetryOptions.newBuilder()
                            .setMaximumInterval(LONGEST_INTERVAL)
                            .build())
                    .build());

    private boolean changed;

    @Override
    public void regenerate(RegenerationRequest request) {
        try {
            untilEnded(request);
        } catch (TemporalFailure failure) {
            if (CancellationScope.current().isCancelRequested()) {
                Workflow.newDetachedCancellationScope(() -> activities.abandonRegeneration(request))
                        .run();
            }
            throw failure;
        }
    }

    @Override
    public void changed() {
        changed = true;
    }

    private void untilEnded(RegenerationRequest request) {
        for (int step = 0; step < MOST_STEPS; step++) {
            // What is changed from here on is seen by the activity, or makes the wait end at once.
            changed = false;
            switch (activities.regenerateSome(request)) {
                case MORE -> {}
                case GIVE_WAY -> Workflow.sleep(GIVE_WAY);
                case PAUSED -> awaitChange();
                case ENDED -> {
                    return;
                }
            }
        }
        Workflow.continueAsNew(request);
    }

    private void awaitChange() {
        Workflow.setCurrentDetails("**Paused** until somebody resumes or cancels it through the API.");
        Workflow.await(() -> changed);
        Workflow.setCurrentDetails("");
    }
}
