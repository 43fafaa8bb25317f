package homeinventory.photos.api.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import homeinventory.photos.api.TestApi;
import homeinventory.photos.api.TestClock;
import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.model.WorkspaceId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;

class RequestLimitTest {
    private static final LimitsProperties FOUR_IN_TWO_SECONDS =
            new LimitsProperties(4, Duration.ofSeconds(2), DataSize.ofGigabytes(1), 1);

    private final TestClock clock = new TestClock("2026-03-01T12:00:00Z");
    private final RequestLimit limit = new RequestLimit(FOUR_IN_TWO_SECONDS, clock);
    private final WorkspaceId workspace = TestApi.newWorkspace();

    @Test
    void each_answer_says_how_many_requests_are_left() {
        assertThat(count(workspace).getFirst("RateLimit-Policy")).isEqualTo("\"requests\";q=4;w=2");
        assertThat(count(workspace).getFirst("RateLimit")).isEqualTo("\"requests\";r=2");
        assertThat(count(workspace).getFirst("RateLimit")).isEqualTo("\"requests\";r=1");
        assertThat(count(workspace).getFirst("RateLimit")).isEqualTo("\"requests\";r=0");
    }

    @Test
    void one_request_too_many_is_refused_with_the_time_to_wait() {
        useUp(workspace);

        ProblemException refused = refusal(workspace);

        assertThat(refused.getStatusCode().value()).isEqualTo(429);
        assertThat(refused.getHeaders().getFirst("Retry-After")).isEqualTo("1");
        assertThat(refused.getHeaders().getFirst("RateLimit-Policy")).isEqualTo("\"requests\";q=4;w=2");
        assertThat(refused.getHeaders().getFirst("RateLimit")).isEqualTo("\"requests\";r=0;t=1");
        assertThat(refused.getBody().getDetail()).contains("4 requests in 2 s");
    }

    @Test
    void used_requests_come_back_evenly() {
        useUp(workspace);

        clock.forward(Duration.ofMillis(499));
        refusal(workspace);
        clock.forward(Duration.ofMillis(1));
        assertThat(count(workspace).getFirst("RateLimit")).isEqualTo("\"requests\";r=0");
        clock.forward(Duration.ofSeconds(2));
        assertThat(count(workspace).getFirst("RateLimit")).isEqualTo("\"requests\";r=3");
    }

    @Test
    void each_workspace_has_its_own_limit() {
        useUp(workspace);

        assertThat(count(TestApi.newWorkspace()).getFirst("RateLimit")).isEqualTo("\"requests\";r=3");
    }

    private HttpHeaders count(WorkspaceId counted) {
        HttpHeaders answer = new HttpHeaders();
        limit.check(counted, answer::add);
        return answer;
    }

    private void useUp(WorkspaceId used) {
        for (int request = 0; request < 4; request++) {
            count(used);
        }
    }

    private ProblemException refusal(WorkspaceId refused) {
        return catchThrowableOfType(ProblemException.class, () -> count(refused));
    }
}
