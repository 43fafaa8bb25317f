package homeinventory.photos.model.housekeeping;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/**
 * What a run does besides its chores. Each chore is an activity with its own type: it takes a place and returns {@link Swept}.
 */
@ActivityInterface
public interface HousekeepingActivities {

    /** Adds what a run did to the log and to the metrics. */
    @ActivityMethod(name = "reportHousekeeping")
    void report(HousekeepingReport report);
}
