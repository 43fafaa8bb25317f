package homeinventory.photos.stack.endtoend;

import homeinventory.photos.model.housekeeping.HousekeepingReport;
import homeinventory.photos.model.housekeeping.HousekeepingWorkflow;
import io.temporal.api.enums.v1.ScheduleOverlapPolicy;
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
public final class HousekeepingRuns implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final WorkflowServiceStubs stubs;
    private final WorkflowClient client;
    private final ScheduleClient schedules;

    public HousekeepingRuns(String temporalAddress) {
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

    /** Runs it now, unless it is running, and returns what it did. */
    HousekeepingReport run() {
        return run(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_SKIP);
    }

    /**
     * Runs it now and returns what it did. It first ends a run that is under way: a run whose worker was killed continues
     * after five minutes, which is too late for a test.
     */
    public HousekeepingReport runAlone() {
        return run(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_TERMINATE_OTHER);
    }

    private HousekeepingReport run(ScheduleOverlapPolicy overlap) {
        List<String> before = runs();
        schedules.getHandle(HousekeepingWorkflow.SCHEDULE_ID).trigger(overlap);
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
