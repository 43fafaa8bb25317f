package homeinventory.photos.model;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Makes the thumbnails of one photo and appends the result to the event log. */
@WorkflowInterface
public interface ThumbnailWorkflow {

    /**
     * Runs until the photo is {@code complete} or {@code failed} and its event is in the log.
     *
     * @return the outcome, which the Web UI shows
     * @throws io.temporal.failure.ApplicationFailure of type {@link FailureTypes#THUMBNAILS_FAILED} after the photo
     *     is marked failed, so that the Web UI lists it under Failed
     */
    @WorkflowMethod(name = "ThumbnailWorkflow")
    ThumbnailOutcome generate(ThumbnailRequest request);
}
