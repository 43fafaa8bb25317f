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

/** From the request to the event: what happens in which order, whatever fails. */
public final class ThumbnailWorkflowImpl implements ThumbnailWorkflow {
    private final DatabaseSteps database;
    private final RenderingAttempts attempts;

    public ThumbnailWorkflowImpl(ActivityPolicies policies) {
        ThumbnailActivities inThisTask = Workflow.newLocalActivityStub(
                ThumbnailActivities.class, policies.localDefault(), policies.localSteps());
        this.database = new DatabaseSteps(policies, inThisTask);
        this.attempts = new RenderingAttempts(policies, inThisTask);
    }

    @Override
    public ThumbnailOutcome generate(ThumbnailRequest request) {
        try {
            return process(request);
        } catch (TemporalFailure failure) {
            if (!CancellationScope.current().isCancelRequested()) {
                throw failure;
            }
            Workflow.newDetachedCancellationScope(() -> database.abandonThumbnails(request))
                    .run();
            throw new CanceledFailure("cancelled, as when the photo is deleted");
        }
    }

    private ThumbnailOutcome process(ThumbnailRequest request) {
        ProcessingStart start = database.startProcessing(request);
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
        // A local activity does not notice a cancellation, so it is looked for between them.
        CancellationScope.throwCanceled();
        if (!database.persistThumbnails(request, thumbnails)) {
            return ThumbnailOutcome.SUPERSEDED;
        }
        return announceReady(request);
    }

    private ThumbnailOutcome announceReady(ThumbnailRequest request) {
        database.emitThumbnailReady(request);
        return ThumbnailOutcome.READY;
    }

    private ThumbnailOutcome fail(ThumbnailRequest request, ActivityFailure failure) {
        String error = LastFailure.messageForOwner(failure);
        if (!database.persistFailure(request, error)) {
            return ThumbnailOutcome.SUPERSEDED;
        }
        throw announceFailure(request, error, failure);
    }

    private ApplicationFailure announceFailure(
            ThumbnailRequest request, String error, @Nullable ActivityFailure cause) {
        database.emitThumbnailFailed(request, error);
        return ApplicationFailure.newBuilder()
                .setMessage(error)
                .setType(FailureTypes.THUMBNAILS_FAILED)
                .setCause(cause)
                .setNonRetryable(true)
                .build();
    }
}
