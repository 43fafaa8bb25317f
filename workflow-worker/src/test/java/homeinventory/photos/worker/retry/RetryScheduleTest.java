package homeinventory.photos.worker.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final RetrySchedule schedule =
            new RetrySchedule(MINUTE, 2, Duration.ofMinutes(16), 5, Duration.ofMinutes(5));

    @Test
    void waits_double_up_to_sixteen_minutes() {
        assertThat(IntStream.rangeClosed(1, 7).mapToObj(schedule::waitAfter).map(Duration::toMinutes))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 16L, 16L);
    }

    @Test
    void a_wait_never_overflows() {
        assertThat(schedule.waitAfter(100_000)).isEqualTo(Duration.ofMinutes(16));
    }

    @Test
    void the_fifth_attempt_is_the_last() {
        assertThat(schedule.isLast(4)).isFalse();
        assertThat(schedule.isLast(5)).isTrue();
    }

    @Test
    void invalid_settings_are_rejected_with_their_name_and_the_expected_value() {
        assertThatThrownBy(() -> new RetrySchedule(Duration.ZERO, 2, MINUTE, 5, MINUTE))
                .hasMessage("initial-interval is PT0S, expected more than zero");
        assertThatThrownBy(() -> new RetrySchedule(MINUTE, 0.5, MINUTE, 5, MINUTE))
                .hasMessage("coefficient is 0.5, expected 1 or more");
        assertThatThrownBy(() -> new RetrySchedule(MINUTE, 2, Duration.ofSeconds(59), 5, MINUTE))
                .hasMessage("maximum-interval is PT59S, expected at least the initial interval, PT1M");
        assertThatThrownBy(() -> new RetrySchedule(MINUTE, 2, MINUTE, 0, MINUTE))
                .hasMessage("maximum-attempts is 0, expected 1 or more");
        assertThatThrownBy(() -> new RetrySchedule(MINUTE, 2, MINUTE, 5, Duration.ofSeconds(-1)))
                .hasMessage("attempt-time-limit is PT-1S, expected more than zero");
    }
}
