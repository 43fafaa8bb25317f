package homeinventory.photos.worker.activities;

import homeinventory.photos.model.FailureTypes;
import homeinventory.photos.model.FetchedOriginal;
import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.ProcessingStart;
import homeinventory.photos.model.ThumbnailActivities;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.store.photos.ThumbnailProgress;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.failure.ApplicationFailure;

/** Each step of the workflow, handed to the class that does it. */
public final class ThumbnailActivitiesImpl implements ThumbnailActivities {
    private final FirstAttempts firstAttempts = new FirstAttempts();
    private final ThumbnailProgress progress;
    private final VerifyOriginal verify;
    private final GenerateThumbnails generate;
    private final RunAttempt attempts;
    private final RecordOutcome outcome;

    ThumbnailActivitiesImpl(
            ThumbnailProgress progress,
            VerifyOriginal verify,
            GenerateThumbnails generate,
            RunAttempt attempts,
            RecordOutcome outcome) {
        this.progress = progress;
        this.verify = verify;
        this.generate = generate;
        this.attempts = attempts;
        this.outcome = outcome;
    }

    @Override
    public ProcessingStart startProcessing(ThumbnailRequest request) {
        ProcessingStart start = progress.start(request.photoId(), request.generation());
        if (start.state() == ProcessingStart.State.FIRST_ATTEMPT) {
            firstAttempts.counted(request);
        }
        return start;
    }

    @Override
    public FetchedOriginal fetchOriginal(ThumbnailRequest request, int firstAttempt) {
        ActivityExecutionContext activity = Activity.getExecutionContext();
        Attempt attempt = Attempt.of(request, firstAttempt, activity.getInfo());
        if (!attempt.local()) {
            attempts.begin(attempt);
        }
        return attempts.run(attempt, activity, heartbeat -> verify.verify(attempt));
    }

    @Override
    public GeneratedThumbnails generateThumbnails(ThumbnailRequest request, FetchedOriginal original) {
        ActivityExecutionContext activity = Activity.getExecutionContext();
        Attempt attempt = Attempt.of(request, original.attempt(), activity.getInfo());
        if (attempt.local() && !firstAttempts.claim(request)) {
            throw ApplicationFailure.newFailure(
                    "The worker that began " + attempt + ", is gone.", FailureTypes.ATTEMPT_LOST);
        }
        // The first try goes on in the attempt that fetched the original and is noted already.
        if (attempt.tryOfActivity() > 1) {
            attempts.begin(attempt);
        }
        return attempts.run(attempt, activity, heartbeat -> generate.generate(request, heartbeat));
    }

    @Override
    public boolean persistThumbnails(ThumbnailRequest request, GeneratedThumbnails thumbnails) {
        return outcome.complete(request, thumbnails);
    }

    @Override
    public void emitThumbnailReady(ThumbnailRequest request) {
        outcome.announceReady(request);
    }

    @Override
    public boolean persistFailure(ThumbnailRequest request, String error) {
        return outcome.fail(request, error);
    }

    @Override
    public void emitThumbnailFailed(ThumbnailRequest request, String error) {
        outcome.announceFailed(request, error);
    }

    @Override
    public void abandonThumbnails(ThumbnailRequest request) {
        outcome.abandon(request);
    }
}
