package homeinventory.photos.worker.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.worker.fixture.HistoryFiles;
import homeinventory.photos.worker.retry.RetrySchedule;
import io.temporal.common.WorkflowExecutionHistory;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Running workflows continue after a deployment of this code; docs/adr/0030 says why settings may change. */
class ReplayTest {

    @ParameterizedTest
    @EnumSource
    void a_workflow_of_an_earlier_release_continues(RecordedHistories recorded) {
        assertThatCode(() -> Replay.withCodeOfToday(history(recorded))).doesNotThrowAnyException();
    }

    static Stream<RetrySchedule> otherSettings() {
        return Stream.of(
                new RetrySchedule(Duration.ofSeconds(1), 1, Duration.ofSeconds(1), 1, Duration.ofSeconds(1)),
                new RetrySchedule(Duration.ofHours(1), 10, Duration.ofDays(1), 50, Duration.ofHours(1)));
    }

    @ParameterizedTest
    @MethodSource("otherSettings")
    void a_workflow_with_other_retry_settings_continues(RetrySchedule settings) {
        assertThat(RecordedHistories.values())
                .allSatisfy(recorded -> assertThatCode(() -> Replay.withSchedule(history(recorded), settings))
                        .doesNotThrowAnyException());
    }

    @Test
    void a_change_that_adds_a_timer_is_detected() {
        assertThatThrownBy(() -> Replay.with(
                        history(RecordedHistories.FIRST_ATTEMPT_SUCCEEDS),
                        () -> new IncompatibleWorkflow(IncompatibleWorkflow.Change.A_PAUSE_BEFORE_THE_ROW)))
                .hasStackTraceContaining("NonDeterministicException");
    }

    @Test
    void a_change_that_swaps_two_steps_is_detected() {
        assertThatThrownBy(() -> Replay.with(
                        history(RecordedHistories.FIRST_ATTEMPT_SUCCEEDS),
                        () -> new IncompatibleWorkflow(IncompatibleWorkflow.Change.THE_EVENT_BEFORE_THE_ROW)))
                .hasMessageContaining("local activities that the code calls");
    }

    @Test
    void every_checked_in_history_is_replayed() {
        assertThat(HistoryFiles.list("histories"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RecordedHistories.values())
                        .map(RecordedHistories::resource)
                        .toList());
    }

    private static WorkflowExecutionHistory history(RecordedHistories recorded) {
        return HistoryFiles.read(recorded.resource());
    }
}
