package homeinventory.photos.worker.activities;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.model.FailureTypes;
import homeinventory.photos.store.blobs.BlobNotFoundException;
import io.temporal.failure.ApplicationErrorCategory;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.time.Duration;

/**
 * Separates retryable failures of an attempt from permanent ones. The messages are for the photo's owner; the technical
 * reason is the cause.
 */
public final class AttemptFailure {

    private AttemptFailure() {}

    /** @param last whether no other attempt follows, even if the failure is retryable */
    public static ApplicationFailure of(Throwable cause, boolean last) {
        return switch (cause) {
            // Only the original is read.
            case BlobNotFoundException gone ->
                permanent(FailureTypes.ORIGINAL_GONE, "The original photo is no longer in storage.", gone);
            case UnrenderablePhotoException unrenderable ->
                permanent(type(unrenderable.reason()), String.valueOf(unrenderable.getMessage()), unrenderable);
            case IOException io -> retryable("The photo's files could not be read or written.", io, last);
            case OutOfMemoryError memory -> retryable("There was not enough memory to render the photo.", memory, last);
            default -> retryable("Making the thumbnails failed unexpectedly.", cause, last);
        };
    }

    /** For an attempt over its time limit. Temporal gives it up, though its thread may still be busy. */
    static ApplicationFailure tookTooLong(Duration limit) {
        return ApplicationFailure.newFailure(
                "Making the thumbnails took longer than " + inWords(limit) + ".", FailureTypes.ATTEMPT_FAILED);
    }

    private static String type(UnrenderablePhotoException.Reason reason) {
        return switch (reason) {
            case CORRUPT -> FailureTypes.PHOTO_CORRUPT;
            case TRUNCATED -> FailureTypes.PHOTO_TRUNCATED;
            case UNSUPPORTED -> FailureTypes.PHOTO_UNSUPPORTED;
            case TOO_LARGE -> FailureTypes.PHOTO_TOO_LARGE;
        };
    }

    /** Benign, because the photo is at fault and not the service: the SDK logs no warning and counts no error. */
    private static ApplicationFailure permanent(String type, String message, Throwable cause) {
        return ApplicationFailure.newBuilder()
                .setMessage(message)
                .setType(type)
                .setCause(cause)
                .setNonRetryable(true)
                .setCategory(ApplicationErrorCategory.BENIGN)
                .build();
    }

    private static ApplicationFailure retryable(String message, Throwable cause, boolean last) {
        return ApplicationFailure.newBuilder()
                .setMessage(message)
                .setType(FailureTypes.ATTEMPT_FAILED)
                .setCause(cause)
                .setNonRetryable(last)
                .build();
    }

    private static String inWords(Duration limit) {
        if (limit.compareTo(Duration.ofMinutes(2)) >= 0) {
            return limit.toMinutes() + " minutes";
        }
        return limit.compareTo(Duration.ofSeconds(2)) >= 0 ? limit.toSeconds() + " seconds" : limit.toMillis() + " ms";
    }
}
