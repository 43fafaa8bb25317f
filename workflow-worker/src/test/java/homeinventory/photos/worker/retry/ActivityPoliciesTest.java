package homeinventory.photos.worker.retry;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.ThumbnailActivities;
import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityPoliciesTest {
    private final ActivityPolicies policies = new ActivityPolicies(
            new RetrySchedule(Duration.ofMinutes(1), 2, Duration.ofMinutes(16), 5, Duration.ofMinutes(5)));

    @Test
    void every_step_has_a_policy_as_a_local_activity() {
        assertThat(policies.localSteps().keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ThumbnailActivities.class.getDeclaredMethods())
                        .map(Method::getName)
                        .toList());
    }

    @Test
    void a_local_attempt_is_tried_once_and_a_local_database_step_three_times() {
        Map<String, LocalActivityOptions> steps = policies.localSteps();

        assertThat(maximumAttempts(steps, "fetchOriginal")).isEqualTo(1);
        assertThat(maximumAttempts(steps, "generateThumbnails")).isEqualTo(1);
        assertThat(steps).allSatisfy((name, options) -> {
            if (!name.equals("fetchOriginal") && !name.equals("generateThumbnails")) {
                assertThat(options.getRetryOptions().getMaximumAttempts()).isEqualTo(3);
            }
        });
    }

    @Test
    void an_attempt_may_take_five_minutes_on_both_paths() {
        assertThat(policies.localSteps().get("generateThumbnails"))
                .extracting(LocalActivityOptions::getStartToCloseTimeout)
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(policies.laterAttempts(2).getStartToCloseTimeout()).isEqualTo(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @CsvSource({"2, 4, 2", "3, 3, 4", "4, 2, 8", "5, 1, 16", "6, 1, 16"})
    void later_attempts_use_the_remaining_number(int firstAttempt, int tries, long minutesToTheNext) {
        RetryOptions retries = policies.laterAttempts(firstAttempt).getRetryOptions();

        assertThat(retries.getMaximumAttempts()).isEqualTo(tries);
        assertThat(retries.getInitialInterval()).isEqualTo(Duration.ofMinutes(minutesToTheNext));
        assertThat(retries.getBackoffCoefficient()).isEqualTo(2);
        assertThat(retries.getMaximumInterval()).isEqualTo(Duration.ofMinutes(16));
    }

    @Test
    void a_killed_worker_is_detected_within_30_seconds() {
        ActivityOptions later = policies.laterAttempts(2);

        assertThat(later.getHeartbeatTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(ActivityPolicies.HEARTBEAT_INTERVAL.multipliedBy(3)).isLessThan(later.getHeartbeatTimeout());
    }

    @Test
    void the_workflow_waits_for_a_cancelled_attempt() {
        assertThat(policies.laterAttempts(2).getCancellationType())
                .isEqualTo(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED);
    }

    @Test
    void a_database_step_is_repeated_until_the_database_answers() {
        RetryOptions retries = policies.databaseOutage().getRetryOptions();

        assertThat(retries.getMaximumAttempts()).isZero();
        assertThat(retries.getMaximumInterval()).isEqualTo(Duration.ofSeconds(15));
        assertThat(policies.databaseOutage().getScheduleToCloseTimeout()).isNull();
    }

    private static int maximumAttempts(Map<String, LocalActivityOptions> steps, String name) {
        return Objects.requireNonNull(steps.get(name)).getRetryOptions().getMaximumAttempts();
    }
}
