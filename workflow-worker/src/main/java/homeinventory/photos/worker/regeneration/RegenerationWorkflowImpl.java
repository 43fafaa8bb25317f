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

/** Regenerates photos until none is left. Its state is in the regeneration's row, so it may start again at any time. */
public final class RegenerationWorkflowImpl implements RegenerationWorkflow {

    /** Costs uploads little. Even a service that is never idle regenerates over 1,000 photos per hour. */
    private static final Duration GIVE_WAY = Duration.ofSeconds(2);

    /** An activity takes some seconds. Only a photo that reaches the time limit of its attempt takes longer. */
    private static final Duration ACTIVITY_LIMIT = Duration.ofMinutes(10);

    private static final Duration MAX_INTERVAL = Duration.ofMinutes(1);

    /** Then it continues as new: a step adds up to 12 events to the history. */
    static final int MAX_STEPS = 50;

    /** Retried until database and storage are back. */
    private final RegenerationActivities activities = Workflow.newActivityStub(
            RegenerationActivities.class,
            ActivityOptions.newBuilder()
                    .setStartToCloseTimeout(ACTIVITY_LIMIT)
                    .setHeartbeatTimeout(ActivityPolicies.HEARTBEAT_TIMEOUT)
                    .setCancellationType(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED)
                    .setRetryOptions(RetryOptions.newBuilder()
                            .setMaximumInterval(MAX_INTERVAL)
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
        for (int step = 0; step < MAX_STEPS; step++) {
            // The activity sees changes from here on, or they end the wait at once.
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
