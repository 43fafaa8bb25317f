package homeinventory.photos.worker.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.common.util.concurrent.Uninterruptibles;
import com.google.protobuf.util.Durations;
import homeinventory.photos.model.housekeeping.HousekeepingReport;
import homeinventory.photos.worker.retry.ActivityPolicies;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflow.v1.PendingActivityInfo;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.client.WorkflowStub;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** If the worker of a run is killed, the next runs wait for a heartbeat timeout only, not for the limit of a batch. */
class HousekeepingHeartbeatTest extends OnHousekeeping {

    @Test
    void a_batch_sends_heartbeats_with_a_timeout_of_30_seconds() {
        CountDownLatch asked = new CountDownLatch(1);
        housekeeping.uploadsWait(() -> {
            Uninterruptibles.awaitUninterruptibly(asked);
            return true;
        });
        WorkflowStub run = housekeeping.begin();

        await("a heartbeat of the batch under way")
                .until(() -> pending(run).stream()
                        .anyMatch(batch -> batch.getActivityType().getName().equals("retryFailed")
                                && batch.hasLastHeartbeatTime()));

        asked.countDown();
        run.getResult(HousekeepingReport.class);
        assertThat(bed.client().fetchHistory(run.getExecution().getWorkflowId()).getEvents())
                .filteredOn(HistoryEvent::hasActivityTaskScheduledEventAttributes)
                .hasSizeGreaterThan(5)
                .allSatisfy(batch -> assertThat(Durations.toMillis(
                                batch.getActivityTaskScheduledEventAttributes().getHeartbeatTimeout()))
                        .isEqualTo(ActivityPolicies.HEARTBEAT_TIMEOUT.toMillis()));
    }

    private List<PendingActivityInfo> pending(WorkflowStub run) {
        return bed.client()
                .getWorkflowServiceStubs()
                .blockingStub()
                .describeWorkflowExecution(DescribeWorkflowExecutionRequest.newBuilder()
                        .setNamespace(bed.client().getOptions().getNamespace())
                        .setExecution(run.getExecution())
                        .build())
                .getPendingActivitiesList();
    }
}
