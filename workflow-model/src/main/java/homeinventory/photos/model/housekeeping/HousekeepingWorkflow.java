package homeinventory.photos.model.housekeeping;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** One run of the sweep. A Temporal Schedule starts it. */
@WorkflowInterface
public interface HousekeepingWorkflow {

    /** Id of the schedule, for the Web UI and the CLI. */
    String SCHEDULE_ID = "photo-housekeeping";

    /** Start of a run's workflow id; the schedule appends the time. */
    String WORKFLOW_ID = "housekeeping";

    /** Does a limited amount of work and continues where the last run stopped. */
    @WorkflowMethod(name = "HousekeepingWorkflow")
    HousekeepingReport tidyUp();
}
