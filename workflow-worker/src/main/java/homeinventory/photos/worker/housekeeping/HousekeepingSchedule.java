package homeinventory.photos.worker.housekeeping;

import homeinventory.photos.model.TaskQueues;
import homeinventory.photos.model.housekeeping.HousekeepingWorkflow;
import io.temporal.api.enums.v1.ScheduleOverlapPolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.schedules.Schedule;
import io.temporal.client.schedules.ScheduleActionStartWorkflow;
import io.temporal.client.schedules.ScheduleAlreadyRunningException;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleClientOptions;
import io.temporal.client.schedules.ScheduleIntervalSpec;
import io.temporal.client.schedules.ScheduleOptions;
import io.temporal.client.schedules.SchedulePolicy;
import io.temporal.client.schedules.ScheduleSpec;
import io.temporal.client.schedules.ScheduleUpdate;
import java.time.Duration;
import java.util.List;

/** The Temporal Schedule that starts the sweep. Every worker makes sure that it is there; there is one. */
final class HousekeepingSchedule {

    /** A run that hangs, or whose code has changed under it, must not hold up those after it. */
    private static final Duration RUN_LIMIT = Duration.ofHours(1);

    /** What was missed while Temporal was away is made up for by one run. */
    private static final Duration CATCHUP = Duration.ofMinutes(1);

    private final WorkflowClient client;
    private final Duration interval;

    HousekeepingSchedule(WorkflowClient client, Duration interval) {
        this.client = client;
        this.interval = interval;
    }

    /**
     * Makes the schedule, or gives the one that is there this process's interval. One that an operator has paused stays
     * paused.
     *
     * @throws RuntimeException if Temporal does not answer or has no schedules
     */
    void ensure() {
        ScheduleClient schedules = ScheduleClient.newInstance(
                client.getWorkflowServiceStubs(),
                ScheduleClientOptions.newBuilder()
                        .setNamespace(client.getOptions().getNamespace())
                        .build());
        try {
            schedules.createSchedule(
                    HousekeepingWorkflow.SCHEDULE_ID,
                    schedule(),
                    ScheduleOptions.newBuilder().build());
        } catch (ScheduleAlreadyRunningException e) {
            schedules
                    .getHandle(HousekeepingWorkflow.SCHEDULE_ID)
                    .update(existing -> new ScheduleUpdate(
                            Schedule.newBuilder(existing.getDescription().getSchedule())
                                    .setAction(schedule().getAction())
                                    .setSpec(schedule().getSpec())
                                    .setPolicy(schedule().getPolicy())
                                    .build()));
        }
    }

    private Schedule schedule() {
        return Schedule.newBuilder()
                .setAction(ScheduleActionStartWorkflow.newBuilder()
                        .setWorkflowType(HousekeepingWorkflow.class)
                        .setOptions(WorkflowOptions.newBuilder()
                                .setWorkflowId(HousekeepingWorkflow.WORKFLOW_ID)
                                .setTaskQueue(TaskQueues.HOUSEKEEPING)
                                .setWorkflowExecutionTimeout(RUN_LIMIT)
                                .setStaticSummary("Finish and tidy up what nobody else does")
                                // SDK 1.38 cannot read back a schedule that has a summary and no details.
                                .setStaticDetails("The result says what the run did; docs/operations.md what it means.")
                                .build())
                        .build())
                .setSpec(ScheduleSpec.newBuilder()
                        .setIntervals(List.of(new ScheduleIntervalSpec(interval)))
                        .build())
                .setPolicy(SchedulePolicy.newBuilder()
                        .setOverlap(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_SKIP)
                        .setCatchupWindow(CATCHUP)
                        .build())
                .build();
    }
}
