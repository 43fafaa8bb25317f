package homeinventory.photos.model.regeneration;

import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Makes new thumbnails of many photos. Uploads go first. */
@WorkflowInterface
public interface RegenerationWorkflow {

    /** The task queue of this workflow and its activities. Uploads have another one, so they do not wait for this one's backlog. */
    String TASK_QUEUE = "regeneration";

    /** The name of {@link #changed()} on the wire. */
    String CHANGED = "changed";

    /** Runs until all photos are done or the regeneration is cancelled; waits while it is paused. */
    @WorkflowMethod(name = "RegenerationWorkflow")
    void regenerate(RegenerationRequest request);

    /** Wakes a paused workflow after its row was changed. */
    @SignalMethod(name = CHANGED)
    void changed();
}
