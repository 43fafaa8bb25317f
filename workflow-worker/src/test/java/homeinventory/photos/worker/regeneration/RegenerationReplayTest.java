package homeinventory.photos.worker.regeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.regeneration.RegenerationActivities;
import homeinventory.photos.model.regeneration.RegenerationId;
import homeinventory.photos.model.regeneration.RegenerationRequest;
import homeinventory.photos.model.regeneration.RegenerationStep;
import homeinventory.photos.model.regeneration.RegenerationWorkflow;
import homeinventory.photos.worker.fixture.HistoryFiles;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.client.WorkflowStub;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Regenerations run for hours, so one is always under way when this code is deployed. With {@code -Dhistories.record=<folder>}
 * the histories that are not there yet are written.
 */
@Timeout(60) // a workflow that hangs would hang for ever
class RegenerationReplayTest {

    @ParameterizedTest
    @EnumSource
    void a_regeneration_begun_by_an_earlier_release_goes_on(RegenerationHistories recorded) {
        assertThatCode(() -> replay(HistoryFiles.read(recorded.resource()))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void what_the_code_of_today_writes_the_code_of_today_can_replay(RegenerationHistories recorded) throws Exception {
        WorkflowExecutionHistory history = playedAnew(recorded);

        replay(history);
        HistoryFiles.record(recorded.resource(), history);
    }

    @Test
    void every_checked_in_history_is_replayed() {
        assertThat(HistoryFiles.list(RegenerationHistories.FOLDER))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RegenerationHistories.values())
                        .map(RegenerationHistories::resource)
                        .toList());
    }

    @Test
    void a_change_that_adds_a_timer_is_noticed() {
        WorkflowExecutionHistory history = HistoryFiles.read(RegenerationHistories.PAUSED_AND_RESUMED.resource());

        assertThatThrownBy(() -> WorkflowReplayer.replayWorkflowExecution(history, WaitsFirst.class))
                .hasStackTraceContaining("NonDeterministicException");
    }

    private static void replay(WorkflowExecutionHistory history) throws Exception {
        WorkflowReplayer.replayWorkflowExecution(history, RegenerationWorkflowImpl.class);
    }

    /** The history of the first run, up to where it goes on with a new one. */
    private static WorkflowExecutionHistory playedAnew(RegenerationHistories recorded) {
        RegenerationRequest request =
                new RegenerationRequest(new WorkspaceId(UUID.randomUUID()), new RegenerationId(UUID.randomUUID()));
        try (TestWorkflowEnvironment temporal =
                TestWorkflowEnvironment.newInstance(HistoryFiles.nameless().build())) {
            new RegenerationWorker(new ScriptedSteps(recorded)).addTo(temporal.getWorkerFactory());
            temporal.start();
            WorkflowStub workflow = RegenerationFixture.tell(temporal.getWorkflowClient(), request);
            WorkflowExecution first = workflow.getExecution();
            recorded.play(workflow);
            return temporal.getWorkflowClient().fetchHistory(first.getWorkflowId(), first.getRunId());
        }
    }

    private static final class ScriptedSteps implements RegenerationActivities {
        private final Queue<RegenerationStep> steps;

        ScriptedSteps(RegenerationHistories recorded) {
            this.steps = new ArrayDeque<>(recorded.steps());
        }

        @Override
        public synchronized RegenerationStep regenerateSome(RegenerationRequest request) {
            RegenerationStep next = steps.poll();
            return next == null ? RegenerationStep.ENDED : next;
        }

        @Override
        public void abandonRegeneration(RegenerationRequest request) {
            // What becomes of the row is RegenerationControlTest's.
        }
    }

    /** The workflow as it must not be changed: what the replay is there to find. */
    public static final class WaitsFirst implements RegenerationWorkflow {
        @Override
        public void regenerate(RegenerationRequest request) {
            Workflow.sleep(Duration.ofSeconds(1));
        }

        @Override
        public void changed() {
            // Nothing waits for it.
        }
    }
}
