package homeinventory.photos.worker.regeneration;

import io.temporal.client.WorkflowExecutionDescription;
import io.temporal.client.WorkflowStub;

/** How a workflow that waits for somebody is told from one that is about to do something. */
final class PausedWorkflow {
    /** Events of a history in which nothing was done yet: started, signalled, first task scheduled. */
    private static final int BEGINNING = 3;

    private PausedWorkflow() {}

    /** Whether the workflow has nothing to do, and Temporal nothing to give to it. */
    static boolean waits(WorkflowStub workflow) {
        WorkflowExecutionDescription now = workflow.describe();
        return now.getRawDescription().getPendingActivitiesCount() == 0
                && !now.getRawDescription().hasPendingWorkflowTask()
                && now.getHistoryLength() > BEGINNING;
    }
}
