package homeinventory.photos.worker.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.webhooks.DeliveryId;
import homeinventory.photos.model.webhooks.DeliveryOutcome;
import homeinventory.photos.model.webhooks.WebhookDeliveryActivities;
import homeinventory.photos.model.webhooks.WebhookDeliveryRequest;
import homeinventory.photos.model.webhooks.WebhookDeliveryWorkflow;
import homeinventory.photos.worker.fixture.HistoryFiles;
import homeinventory.photos.worker.retry.RetrySchedule;
import io.temporal.client.WorkflowStub;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import io.temporal.workflow.Functions.Func;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A delivery may be tried for a day, so some are under way when this code is deployed. With
 * {@code -Dhistories.record=<folder>} the histories that are not there yet are written.
 */
@Timeout(60) // a workflow that hangs would hang for ever
class WebhookReplayTest {

    @ParameterizedTest
    @EnumSource
    void a_delivery_begun_by_an_earlier_release_goes_on(WebhookHistories recorded) {
        assertThatCode(() -> replay(HistoryFiles.read(recorded.resource()))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void a_delivery_begun_with_other_settings_goes_on(WebhookHistories recorded) {
        RetrySchedule others =
                new RetrySchedule(Duration.ofSeconds(1), 1, Duration.ofSeconds(1), 1, Duration.ofSeconds(1));

        assertThatCode(() ->
                        replay(HistoryFiles.read(recorded.resource()), () -> new WebhookDeliveryWorkflowImpl(others)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void what_the_code_of_today_writes_the_code_of_today_can_replay(WebhookHistories recorded) throws Exception {
        WorkflowExecutionHistory history = playedAnew(recorded);

        replay(history);
        HistoryFiles.record(recorded.resource(), history);
    }

    @Test
    void every_checked_in_history_is_replayed() {
        assertThat(HistoryFiles.list(WebhookHistories.FOLDER))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(WebhookHistories.values())
                        .map(WebhookHistories::resource)
                        .toList());
    }

    @Test
    void a_change_that_adds_a_timer_is_noticed() {
        WorkflowExecutionHistory history = HistoryFiles.read(WebhookHistories.TAKEN_AT_ONCE.resource());

        assertThatThrownBy(() -> replay(history, WaitsFirst::new)).hasStackTraceContaining("NonDeterministicException");
    }

    private static void replay(WorkflowExecutionHistory history) throws Exception {
        replay(
                history,
                () -> new WebhookDeliveryWorkflowImpl(
                        WebhookFixture.PROPERTIES.retry().schedule()));
    }

    private static void replay(WorkflowExecutionHistory history, Func<WebhookDeliveryWorkflow> workflow)
            throws Exception {
        try (TestWorkflowEnvironment environment = TestWorkflowEnvironment.newInstance()) {
            Worker worker = environment.newWorker(WebhookDeliveryWorkflow.TASK_QUEUE);
            worker.registerWorkflowImplementationFactory(WebhookDeliveryWorkflow.class, workflow);
            WorkflowReplayer.replayWorkflowExecution(history, worker);
        }
    }

    private static WorkflowExecutionHistory playedAnew(WebhookHistories recorded) {
        WebhookDeliveryRequest request = new WebhookDeliveryRequest(
                new WorkspaceId(UUID.randomUUID()), new DeliveryId(UUID.randomUUID()), 1, WebhookFixture.BODY);
        try (TestWorkflowEnvironment temporal =
                TestWorkflowEnvironment.newInstance(HistoryFiles.nameless().build())) {
            ScriptedReceiver receiver = new ScriptedReceiver(recorded.failures());
            new WebhookWorker(WebhookFixture.PROPERTIES, receiver).addTo(temporal.getWorkerFactory());
            temporal.start();
            WorkflowStub workflow = WebhookFixture.start(temporal.getWorkflowClient(), request);
            recorded.play(workflow, receiver.attempts);
            return temporal.getWorkflowClient().fetchHistory(request.workflowId());
        }
    }

    private static final class ScriptedReceiver implements WebhookDeliveryActivities {
        private final AtomicInteger attempts = new AtomicInteger();
        private final int failures;

        ScriptedReceiver(int failures) {
            this.failures = failures;
        }

        @Override
        public DeliveryOutcome deliverWebhook(WebhookDeliveryRequest request) {
            if (attempts.incrementAndGet() <= failures) {
                throw ApplicationFailure.newFailure(
                        "The receiver answered 500.", WebhookDeliveryActivities.DELIVERY_FAILED);
            }
            return DeliveryOutcome.DELIVERED;
        }

        @Override
        public DeliveryOutcome giveUpWebhook(WebhookDeliveryRequest request) {
            return DeliveryOutcome.GIVEN_UP;
        }
    }

    /** The workflow as it must not be changed: what the replay is there to find. */
    private static final class WaitsFirst implements WebhookDeliveryWorkflow {
        @Override
        public DeliveryOutcome deliver(WebhookDeliveryRequest request) {
            Workflow.sleep(Duration.ofSeconds(1));
            return DeliveryOutcome.DROPPED;
        }
    }
}
