package homeinventory.photos.worker.activities;

import homeinventory.photos.model.FailureTypes;
import homeinventory.photos.model.FetchedOriginal;
import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.ThumbnailRequest;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.failure.ApplicationFailure;

/** The two steps that count as attempts: checking the original, then rendering it. */
final class RenderPhoto {
    private final FirstAttempts firstAttempts = new FirstAttempts();
    private final VerifyOriginal verify;
    private final GenerateThumbnails generate;
    private final RunAttempt attempts;

    RenderPhoto(VerifyOriginal verify, GenerateThumbnails generate, RunAttempt attempts) {
        this.verify = verify;
        this.generate = generate;
        this.attempts = attempts;
    }

    /** Allows this process to render the photo's first attempt, once. */
    void firstAttemptCounted(ThumbnailRequest request) {
        firstAttempts.counted(request);
    }

    /** See {@link homeinventory.photos.model.ThumbnailActivities#fetchOriginal}. */
    FetchedOriginal fetch(ThumbnailRequest request, int firstAttempt) {
        ActivityExecutionContext activity = Activity.getExecutionContext();
        Attempt attempt = Attempt.of(request, firstAttempt, activity.getInfo());
        if (!attempt.local()) {
            attempts.begin(attempt);
        }
        return attempts.run(attempt, activity, heartbeat -> verify.verify(attempt));
    }

    /** See {@link homeinventory.photos.model.ThumbnailActivities#generateThumbnails}. */
    GeneratedThumbnails generate(ThumbnailRequest request, FetchedOriginal original) {
        ActivityExecutionContext activity = Activity.getExecutionContext();
        Attempt attempt = Attempt.of(request, original.attempt(), activity.getInfo());
        if (attempt.local() && !firstAttempts.claim(request)) {
            throw ApplicationFailure.newFailure(
                    "The worker that began " + attempt + ", is gone.", FailureTypes.ATTEMPT_LOST);
        }
        // The first try belongs to the attempt that checked the original, which is counted already.
        if (attempt.tryOfActivity() > 1) {
            attempts.begin(attempt);
        }
        return attempts.run(attempt, activity, heartbeat -> generate.generate(request, heartbeat));
    }
}
