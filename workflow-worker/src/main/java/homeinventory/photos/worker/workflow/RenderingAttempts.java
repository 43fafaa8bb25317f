package homeinventory.photos.worker.workflow;

import homeinventory.photos.model.FailureTypes;
import homeinventory.photos.model.FetchedOriginal;
import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.ProcessingStart;
import homeinventory.photos.model.ThumbnailActivities;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.worker.retry.ActivityPolicies;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/**
 * The attempts at one photo. The first one runs as local activities, which cost Temporal a third. The others run as regular
 * activities, which Temporal retries and shows (docs/adr/0004).
 */
final class RenderingAttempts {
    private final ActivityPolicies policies;
    private final ThumbnailActivities local;

    RenderingAttempts(ActivityPolicies policies, ThumbnailActivities local) {
        this.policies = policies;
        this.local = local;
    }

    /** @throws ActivityFailure if the last attempt failed, or one failed for a permanent reason */
    GeneratedThumbnails render(ThumbnailRequest request, ProcessingStart start) {
        if (start.state() == ProcessingStart.State.ATTEMPT_LOST) {
            return retry(request, start.attempts(), "its worker stopped responding");
        }
        try {
            return attemptFirst(request, start.attempts());
        } catch (ActivityFailure failure) {
            CancellationScope.throwCanceled();
            if (LastFailure.isPermanent(failure)) {
                throw failure;
            }
            if (!LastFailure.isOfType(failure, FailureTypes.ATTEMPT_LOST)) {
                pause(start.attempts());
            }
            return retry(request, start.attempts(), LastFailure.reason(failure));
        }
    }

    private GeneratedThumbnails attemptFirst(ThumbnailRequest request, int attempt) {
        CancellationScope.throwCanceled();
        FetchedOriginal original = local.fetchOriginal(request, attempt);
        CancellationScope.throwCanceled();
        return local.generateThumbnails(request, original);
    }

    private GeneratedThumbnails retry(ThumbnailRequest request, int failedAttempt, String reason) {
        Workflow.setCurrentDetails("**Trying again.** Attempt " + failedAttempt + " failed: " + reason
                + "\n\nThe pending activity shows its attempts, its last failure and its next retry; its first try is"
                + " the attempt in its summary.");
        FetchedOriginal original = later(failedAttempt + 1).fetchOriginal(request, failedAttempt + 1);
        return later(original.attempt()).generateThumbnails(request, original);
    }

    private void pause(int failedAttempt) {
        Duration wait = policies.waitAfter(failedAttempt);
        TimerOptions readable = TimerOptions.newBuilder()
                .setSummary("Wait before attempt " + (failedAttempt + 1))
                .build();
        Workflow.newTimer(wait, readable).get();
    }

    private ThumbnailActivities later(int firstAttempt) {
        return Workflow.newActivityStub(ThumbnailActivities.class, policies.laterAttempts(firstAttempt));
    }
}
