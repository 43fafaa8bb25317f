package homeinventory.photos.model.regeneration;

import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Makes the thumbnails of many photos again, while uploads go first. */
@WorkflowInterface
public interface RegenerationWorkflow {

    /** The name of {@link #changed()} on the wire. */
    String CHANGED = "changed";

    /** Runs until all photos are done or the regeneration is cancelled; waits while it is paused. */
    @WorkflowMethod(name = "RegenerationWorkflow")
    void regenerate(RegenerationRequest request);

    /** Tells a workflow that waits that somebody has changed the row. */
    @SignalMethod(name = CHANGED)
    void changed();
}
