package homeinventory.photos.worker.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.store.webhooks.WebhookSecret;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final Instant SENT_AT = Instant.ofEpochSecond(1_614_265_330);
    private static final WebhookSecret SECRET = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    /** The example that the libraries of Standard Webhooks are tested with. */
    @Test
    void it_is_the_one_that_receivers_libraries_expect() {
        assertThat(Signature.of("msg_p5jXN8AQM9LWM0D4loKWxJek", SENT_AT, "{\"test\": 2432232314}", List.of(SECRET)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void each_secret_signs_while_one_replaces_the_other() {
        WebhookSecret next = WebhookSecret.random();
        String alone = Signature.of("id", SENT_AT, "{}", List.of(SECRET));

        String both = Signature.of("id", SENT_AT, "{}", List.of(next, SECRET));

        assertThat(both).endsWith(" " + alone).hasSize(2 * alone.length() + 1);
        assertThat(Signature.of("id", SENT_AT.plusSeconds(1), "{}", List.of(SECRET)))
                .isNotEqualTo(alone);
    }
}
