package homeinventory.photos.model;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/**
 * The steps of a {@link ThumbnailWorkflow}. Each is idempotent, and each writes only under its request's generation.
 *
 * <p>Only {@link #fetchOriginal} and {@link #generateThumbnails} count as attempts. They fail with a non-retryable {@link
 * io.temporal.failure.ApplicationFailure} of a type from {@link FailureTypes} if no further attempt can succeed. The others
 * write to the database and are retried until it answers.
 */
@ActivityInterface
public interface ThumbnailActivities {

    /** Counts the first attempt, before any image code runs, and marks the photo {@code processing}. */
    @ActivityMethod(name = "startProcessing")
    ProcessingStart startProcessing(ThumbnailRequest request);

    /**
     * Checks that the original is in storage and complete.
     *
     * @param firstAttempt the number of the photo's attempt that this activity's first try belongs to
     */
    @ActivityMethod(name = "fetchOriginal")
    FetchedOriginal fetchOriginal(ThumbnailRequest request, int firstAttempt);

    /** Renders and stores all sizes with one decode. The activity's first try belongs to {@code original.attempt()}. */
    @ActivityMethod(name = "generateThumbnails")
    GeneratedThumbnails generateThumbnails(ThumbnailRequest request, FetchedOriginal original);

    /**
     * Marks the photo {@code complete}.
     *
     * @return false if it is deleted or has a newer generation; this generation's files are then removed
     */
    @ActivityMethod(name = "persistThumbnails")
    boolean persistThumbnails(ThumbnailRequest request, GeneratedThumbnails thumbnails);

    /** Appends the ready event, once. */
    @ActivityMethod(name = "emitThumbnailReady")
    void emitThumbnailReady(ThumbnailRequest request);

    /**
     * Marks the photo {@code failed}.
     *
     * @param error a message for the photo's owner
     * @return false if it is deleted or has a newer generation
     */
    @ActivityMethod(name = "persistFailure")
    boolean persistFailure(ThumbnailRequest request, String error);

    /** Appends the failed event, once. */
    @ActivityMethod(name = "emitThumbnailFailed")
    void emitThumbnailFailed(ThumbnailRequest request, String error);

    /**
     * Cleans up after a cancellation. It removes the generation's files, unless the photo is {@code complete} with them, and
     * appends a missing event. An unfinished photo, whose workflow a person cancelled, becomes {@code failed}, so that it can
     * be retried.
     */
    @ActivityMethod(name = "abandonThumbnails")
    void abandonThumbnails(ThumbnailRequest request);
}
