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

/** The one Temporal Schedule that starts the sweep. Every worker creates it if it is missing. */
final class HousekeepingSchedule {

    /** A run that hangs, or that does not match changed code, must not block the next runs for longer. */
    private static final Duration MAX_RUN_TIME = Duration.ofHours(1);

    /** After an outage of Temporal one run is enough. */
    private static final Duration CATCHUP = Duration.ofMinutes(1);

    private final WorkflowClient client;
    private final Duration interval;

    HousekeepingSchedule(WorkflowClient client, Duration interval) {
        this.client = client;
        this.interval = interval;
    }

    /** Creates the schedule, or updates the existing one to this process's interval. A paused one stays paused. */
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
                                .setWorkflowExecutionTimeout(MAX_RUN_TIME)
                                .setStaticSummary("Finish stranded photos and remove what is no longer needed")
                                // SDK 1.38 cannot read back a schedule that has a summary and no details.
                                .setStaticDetails("The result counts what the run did; docs/operations.md explains it.")
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
