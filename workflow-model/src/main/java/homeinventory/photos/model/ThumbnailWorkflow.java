package homeinventory.photos.model;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Makes the thumbnails of one photo and tells the event log how it ended. */
@WorkflowInterface
public interface ThumbnailWorkflow {

    /**
     * Runs until the photo is {@code complete} or {@code failed} and its event is in the log.
     *
     * @return how it ended, for people who read it in the Web UI
     * @throws io.temporal.failure.ApplicationFailure of type {@link FailureTypes#THUMBNAILS_FAILED} once the photo is
     *     marked failed, so that the Web UI lists it under Failed
     */
    @WorkflowMethod(name = "ThumbnailWorkflow")
    ThumbnailOutcome generate(ThumbnailRequest request);
}
