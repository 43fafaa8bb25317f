package homeinventory.photos.stack.endtoend;

import homeinventory.photos.model.housekeeping.HousekeepingReport;
import homeinventory.photos.model.housekeeping.HousekeepingWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.schedules.ScheduleActionExecutionStartWorkflow;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleListDescription;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** The sweep as an operator sees it in Temporal. */
final class HousekeepingRuns implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final WorkflowServiceStubs stubs;
    private final WorkflowClient client;
    private final ScheduleClient schedules;

    HousekeepingRuns(String temporalAddress) {
        stubs = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(temporalAddress)
                .build());
        client = WorkflowClient.newInstance(stubs);
        schedules = ScheduleClient.newInstance(stubs);
    }

    List<String> schedules() {
        return schedules
                .listSchedules()
                .map(ScheduleListDescription::getScheduleId)
                .toList();
    }

    /** Runs it now and returns what it did. */
    HousekeepingReport run() {
        List<String> before = runs();
        schedules.getHandle(HousekeepingWorkflow.SCHEDULE_ID).trigger();
        List<String> after =
                Awaitility.await("a run of the sweep").atMost(LIMIT).until(this::runs, runs -> !runs.equals(before));
        return client.newUntypedWorkflowStub(after.getLast()).getResult(HousekeepingReport.class);
    }

    /** Ids of the workflows that the schedule has started lately, oldest first. */
    private List<String> runs() {
        return schedules.getHandle(HousekeepingWorkflow.SCHEDULE_ID).describe().getInfo().getRecentActions().stream()
                .map(action -> ((ScheduleActionExecutionStartWorkflow) action.getAction()).getWorkflowId())
                .toList();
    }

    @Override
    public void close() {
        stubs.shutdownNow();
    }
}
