package homeinventory.photos.worker.workflow;

import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.ProcessingStart;
import homeinventory.photos.model.ThumbnailActivities;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.worker.retry.ActivityPolicies;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The steps that never fail, however long the database is away: a few quick tries in the workflow task, then an activity
 * that Temporal repeats, which adds nothing to the history.
 */
final class DatabaseSteps {
    private final ActivityPolicies policies;
    private final ThumbnailActivities inThisTask;

    /** With the activities as they run inside the workflow task. */
    DatabaseSteps(ActivityPolicies policies, ThumbnailActivities inThisTask) {
        this.policies = policies;
        this.inThisTask = inThisTask;
    }

    ProcessingStart startProcessing(ThumbnailRequest request) {
        return get(activities -> activities.startProcessing(request));
    }

    boolean persistThumbnails(ThumbnailRequest request, GeneratedThumbnails thumbnails) {
        return get(activities -> activities.persistThumbnails(request, thumbnails));
    }

    void emitThumbnailReady(ThumbnailRequest request) {
        run(activities -> activities.emitThumbnailReady(request));
    }

    boolean persistFailure(ThumbnailRequest request, String error) {
        return get(activities -> activities.persistFailure(request, error));
    }

    void emitThumbnailFailed(ThumbnailRequest request, String error) {
        run(activities -> activities.emitThumbnailFailed(request, error));
    }

    void abandonThumbnails(ThumbnailRequest request) {
        run(activities -> activities.abandonThumbnails(request));
    }

    private <T> T get(Function<ThumbnailActivities, T> step) {
        try {
            return step.apply(inThisTask);
        } catch (ActivityFailure failure) {
            CancellationScope.throwCanceled();
            Workflow.setCurrentDetails("**Waiting for the database.** " + LastFailure.reason(failure));
            T result = step.apply(Workflow.newActivityStub(ThumbnailActivities.class, policies.databaseOutage()));
            Workflow.setCurrentDetails("");
            return result;
        }
    }

    private void run(Consumer<ThumbnailActivities> step) {
        get(activities -> {
            step.accept(activities);
            return Boolean.TRUE;
        });
    }
}
