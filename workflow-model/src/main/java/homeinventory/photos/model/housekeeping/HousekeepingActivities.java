package homeinventory.photos.model.housekeeping;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/**
 * The chores. Each call does one batch, beginning at a place that an earlier one returned, or at the first where it is
 * empty. All are idempotent, and only {@link #retryFailed} makes a photo that is {@code failed} anything else.
 */
@ActivityInterface
public interface HousekeepingActivities {

    /** Finishes photos that are {@code pending} or {@code processing} and whose workflow is gone or closed. */
    @ActivityMethod(name = "reconcileUnfinished")
    Swept reconcileUnfinished(String place);

    /** Appends the events of photos that ended without one. */
    @ActivityMethod(name = "announceEnded")
    Swept announceEnded(String place);

    /**
     * Gives photos that failed for a permanent reason one more try where the engine or its settings have changed since; does
     * nothing while uploads wait.
     */
    @ActivityMethod(name = "retryFailed")
    Swept retryFailed(String place);

    /** Removes files that no row knows of. */
    @ActivityMethod(name = "removeOrphans")
    Swept removeOrphans(String place);

    /** Removes events that are past their time. */
    @ActivityMethod(name = "expireEvents")
    Swept expireEvents(String place);

    /** Forgets idempotency keys that are past their time. */
    @ActivityMethod(name = "expireIdempotencyKeys")
    Swept expireIdempotencyKeys(String place);

    /** Says in log and metrics what a run did. */
    @ActivityMethod(name = "reportHousekeeping")
    void report(HousekeepingReport report);
}
