package homeinventory.photos.worker.workflow;

import homeinventory.photos.model.ThumbnailActivities;
import homeinventory.photos.worker.retry.ActivityPolicies;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs steps that must not fail, however long the database is away. A step first runs as a local activity with a few quick
 * tries. Then it runs as a regular activity, which Temporal repeats without adding to the history.
 */
final class DatabaseSteps {
    private final ActivityPolicies policies;
    private final ThumbnailActivities local;

    DatabaseSteps(ActivityPolicies policies, ThumbnailActivities local) {
        this.policies = policies;
        this.local = local;
    }

    <T> T get(Function<ThumbnailActivities, T> step) {
        try {
            return step.apply(local);
        } catch (ActivityFailure failure) {
            CancellationScope.throwCanceled();
            Workflow.setCurrentDetails("**Waiting for the database.** " + LastFailure.reason(failure));
            T result = step.apply(Workflow.newActivityStub(ThumbnailActivities.class, policies.databaseOutage()));
            Workflow.setCurrentDetails("");
            return result;
        }
    }

    void run(Consumer<ThumbnailActivities> step) {
        get(activities -> {
            step.accept(activities);
            return Boolean.TRUE;
        });
    }
}
