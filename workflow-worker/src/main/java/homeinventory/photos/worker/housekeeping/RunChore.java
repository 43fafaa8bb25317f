package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.worker.activities.Heartbeat;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.activity.DynamicActivity;
import io.temporal.common.converter.EncodedValues;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs one batch of the chore that the activity's type names. */
final class RunChore implements DynamicActivity, AutoCloseable {
    private final HousekeepingProperties properties;
    private final InstantSource clock;
    private final Map<String, Chore> chores;
    private final ScheduledExecutorService timer = Heartbeat.timer("housekeeping-heartbeat");

    /** @throws IllegalStateException if two chores have the same activity */
    RunChore(HousekeepingProperties properties, InstantSource clock, List<Chore> chores) {
        this.properties = properties;
        this.clock = clock;
        this.chores =
                chores.stream().collect(Collectors.toMap(chore -> chore.plan().activity(), Function.identity()));
    }

    /** In the order in which a run takes them, which is the same in every process. */
    List<ChorePlan> plans() {
        return chores.values().stream()
                .map(Chore::plan)
                .sorted(Comparator.comparingInt(ChorePlan::order).thenComparing(ChorePlan::activity))
                .toList();
    }

    /** Without heartbeats, a run whose worker is killed would hold up the next ones until its batch's time limit. */
    @Override
    public Object execute(EncodedValues arguments) {
        ActivityExecutionContext activity = Activity.getExecutionContext();
        Chore chore = chore(activity.getInfo().getActivityType());
        Batch batch = new Batch(arguments.get(0, String.class), clock.instant(), properties);
        try (Heartbeat _ = Heartbeat.of(activity, timer)) {
            return chore.sweep(batch);
        } catch (IOException e) {
            throw Activity.wrap(e);
        }
    }

    /** Temporal tries again, perhaps in a process of another release that has the chore. */
    private Chore chore(String activityType) {
        Chore chore = chores.get(activityType);
        if (chore == null) {
            throw ApplicationFailure.newFailure(
                    "This worker has no chore " + activityType + ", only " + chores.keySet(), "UnknownChore");
        }
        return chore;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
