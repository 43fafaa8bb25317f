package homeinventory.photos.worker.workflow;

import homeinventory.photos.model.FailureTypes;
import io.temporal.api.enums.v1.TimeoutType;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.TimeoutFailure;

/** Reads the last failure of an activity. */
final class LastFailure {

    private LastFailure() {}

    /** Whether the failure is permanent or no attempt is left. */
    static boolean isPermanent(ActivityFailure failure) {
        return failure.getCause() instanceof ApplicationFailure application && application.isNonRetryable();
    }

    static boolean isOfType(ActivityFailure failure, String type) {
        return failure.getCause() instanceof ApplicationFailure application && type.equals(application.getType());
    }

    /** The message that is stored with the photo. */
    static String messageForOwner(ActivityFailure failure) {
        boolean photoIsAtFault = isPermanent(failure) && !isOfType(failure, FailureTypes.ATTEMPT_FAILED);
        return photoIsAtFault ? reason(failure) : reason(failure) + " This was the last attempt.";
    }

    /** A sentence without the technical cause, which stays in the chain of causes. */
    static String reason(ActivityFailure failure) {
        return switch (failure.getCause()) {
            case ApplicationFailure application -> application.getOriginalMessage();
            case TimeoutFailure timeout
            when timeout.getTimeoutType() == TimeoutType.TIMEOUT_TYPE_START_TO_CLOSE ->
                "Making the thumbnails took too long.";
            case TimeoutFailure timeout -> "The worker that made the thumbnails stopped responding.";
            case null, default -> "Making the thumbnails failed unexpectedly.";
        };
    }
}
