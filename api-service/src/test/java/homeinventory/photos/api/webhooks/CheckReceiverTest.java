package homeinventory.photos.api.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.api.access.AuthMode;
import homeinventory.photos.api.problems.ProblemException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;

/** Who may have webhooks that call this network. Hosts are addresses: no name is looked up. */
class CheckReceiverTest {
    private static final String PRIVATE = "https://192.168.1.1/hook";

    @ParameterizedTest
    @CsvSource({"     , API_KEY", "     , JWT", "false, NONE", "false, API_KEY", "false, JWT"})
    void a_private_address_is_refused_where_keys_are_asked_for_or_by_wish(@Nullable Boolean wish, AuthMode mode) {
        assertThatThrownBy(() -> receivers(wish, mode).check(PRIVATE))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
                    assertThat(problem.getBody().getType()).isEqualTo(URI.create("/problems/receiver-refused"));
                    assertThat(problem.getBody().getDetail()).contains("192.168.1.1", "allow-private-addresses");
                });
    }

    @ParameterizedTest
    @CsvSource({"    , NONE", "true, NONE", "true, API_KEY", "true, JWT"})
    void a_private_address_is_accepted_without_keys_or_by_setting(@Nullable Boolean wish, AuthMode mode) {
        assertThat(receivers(wish, mode).check(PRIVATE)).hasToString(PRIVATE);
    }

    @Test
    void a_public_address_is_taken_where_keys_are_asked_for() {
        String publicUrl = "https://8.8.8.8/hook";

        assertThat(receivers(null, AuthMode.API_KEY).check(publicUrl)).hasToString(publicUrl);
    }

    private static CheckReceiver receivers(@Nullable Boolean wish, AuthMode mode) {
        return new CheckReceiver(new WebhooksProperties(wish, Duration.ofHours(24)), mode);
    }
}
