package homeinventory.photos.model.housekeeping;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** One run of the sweep; a Temporal Schedule starts it. */
@WorkflowInterface
public interface HousekeepingWorkflow {

    /** The schedule, in the Web UI and for the CLI. */
    String SCHEDULE_ID = "photo-housekeeping";

    /** What a run's workflow id begins with; the schedule appends the time. */
    String WORKFLOW_ID = "housekeeping";

    /**
     * Does a bounded amount of work and goes on where the last run stopped.
     *
     * @return what it did
     */
    @WorkflowMethod(name = "HousekeepingWorkflow")
    HousekeepingReport tidyUp();
}
