package homeinventory.photos.worker.workflow;

import homeinventory.photos.model.FailureTypes;
import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.ProcessingStart;
import homeinventory.photos.model.ThumbnailActivities;
import homeinventory.photos.model.ThumbnailOutcome;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.ThumbnailWorkflow;
import homeinventory.photos.worker.retry.ActivityPolicies;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** The order of the steps from the request to the event, also where a step fails. */
public final class ThumbnailWorkflowImpl implements ThumbnailWorkflow {
    private final DatabaseSteps database;
    private final RenderingAttempts attempts;

    public ThumbnailWorkflowImpl(ActivityPolicies policies) {
        ThumbnailActivities local = Workflow.newLocalActivityStub(
                ThumbnailActivities.class, policies.localDefault(), policies.localSteps());
        this.database = new DatabaseSteps(policies, local);
        this.attempts = new RenderingAttempts(policies, local);
    }

    @Override
    public ThumbnailOutcome generate(ThumbnailRequest request) {
        try {
            return process(request);
        } catch (TemporalFailure failure) {
            if (!CancellationScope.current().isCancelRequested()) {
                throw failure;
            }
            Workflow.newDetachedCancellationScope(
                            () -> database.run(activities -> activities.abandonThumbnails(request)))
                    .run();
            throw new CanceledFailure("cancelled: the photo was deleted, or a person cancelled its workflow");
        }
    }

    private ThumbnailOutcome process(ThumbnailRequest request) {
        ProcessingStart start = database.get(activities -> activities.startProcessing(request));
        return switch (start.state()) {
            case FIRST_ATTEMPT, ATTEMPT_LOST -> render(request, start);
            case ALREADY_COMPLETE -> announceReady(request);
            case ALREADY_FAILED -> throw announceFailure(request, start.error(), null);
            case SUPERSEDED -> ThumbnailOutcome.SUPERSEDED;
        };
    }

    private ThumbnailOutcome render(ThumbnailRequest request, ProcessingStart start) {
        GeneratedThumbnails thumbnails;
        try {
            thumbnails = attempts.render(request, start);
        } catch (ActivityFailure failure) {
            CancellationScope.throwCanceled();
            return fail(request, failure);
        }
        // A local activity does not notice a cancellation, so the workflow checks between two of them.
        CancellationScope.throwCanceled();
        if (!database.get(activities -> activities.persistThumbnails(request, thumbnails))) {
            return ThumbnailOutcome.SUPERSEDED;
        }
        return announceReady(request);
    }

    private ThumbnailOutcome announceReady(ThumbnailRequest request) {
        database.run(activities -> activities.emitThumbnailReady(request));
        return ThumbnailOutcome.READY;
    }

    private ThumbnailOutcome fail(ThumbnailRequest request, ActivityFailure failure) {
        String error = LastFailure.messageForOwner(failure);
        if (!database.get(activities -> activities.persistFailure(request, error))) {
            return ThumbnailOutcome.SUPERSEDED;
        }
        throw announceFailure(request, error, failure);
    }

    private ApplicationFailure announceFailure(
            ThumbnailRequest request, String error, @Nullable ActivityFailure cause) {
        database.run(activities -> activities.emitThumbnailFailed(request, error));
        return ApplicationFailure.newBuilder()
                .setMessage(error)
                .setType(FailureTypes.THUMBNAILS_FAILED)
                .setCause(cause)
                .setNonRetryable(true)
                .build();
    }
}
