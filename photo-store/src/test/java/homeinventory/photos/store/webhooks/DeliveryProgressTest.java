package homeinventory.photos.store.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.store.webhooks.DeliveryProgress.FailedAttempt;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** What becomes of a delivery, attempt by attempt. */
class DeliveryProgressTest extends OnWebhooks {

    @Test
    void the_log_tells_each_attempt_and_the_end() {
        Webhook webhook = webhook();
        photoIsReady();
        Delivery delivery = onlyDelivery(webhook);
        Instant next = Instant.now().plusSeconds(10).truncatedTo(ChronoUnit.MILLIS);

        assertThat(progress().waiting(delivery.id(), 1, new FailedAttempt(500, "It answered 500."), next))
                .isTrue();
        Delivery waiting = onlyDelivery(webhook);
        assertThat(waiting.state()).isEqualTo(DeliveryState.PENDING);
        assertThat(waiting.attempts()).isOne();
        assertThat(waiting.lastStatus()).isEqualTo(500);
        assertThat(waiting.lastError()).isEqualTo("It answered 500.");
        assertThat(waiting.nextAttemptAt()).isEqualTo(next);

        assertThat(progress().delivered(delivery.id(), 1, 204)).isTrue();
        Delivery delivered = onlyDelivery(webhook);
        assertThat(delivered.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivered.attempts()).isEqualTo(2);
        assertThat(delivered.lastStatus()).isEqualTo(204);
        assertThat(delivered.lastError()).isNull();
        assertThat(delivered.nextAttemptAt()).isNull();
        assertThat(progress().failed(delivery.id(), 1, new FailedAttempt(null, "late")))
                .as("a late attempt")
                .isFalse();
    }

    @Test
    void a_receiver_that_is_gone_disables_its_webhook_with_a_reason() {
        Webhook webhook = webhook();
        photoIsReady();

        assertThat(answersGone(webhook)).isTrue();

        Webhook disabled = store.webhooks().find(workspace, webhook.id()).orElseThrow();
        assertThat(disabled.enabled()).isFalse();
        assertThat(disabled.disabledReason()).isEqualTo("It answered 410.");
        assertThat(onlyDelivery(webhook).state()).isEqualTo(DeliveryState.FAILED);
        change(webhook, new WebhookChange(null, null, true));
        assertThat(store.webhooks().find(workspace, webhook.id()).orElseThrow().disabledReason())
                .isNull();
    }

    @Test
    void a_webhook_that_has_another_url_by_now_stays_enabled() {
        Webhook webhook = webhook();
        photoIsReady();
        change(webhook, new WebhookChange(ReceiverUrl.of("https://other.example/"), null, null));

        assertThat(answersGone(webhook)).isTrue();

        assertThat(store.webhooks().find(workspace, webhook.id()).orElseThrow().enabled())
                .isTrue();
        assertThat(onlyDelivery(webhook).state()).isEqualTo(DeliveryState.FAILED);
    }

    @Test
    void a_webhook_that_an_administrator_disabled_is_given_no_reason() {
        Webhook webhook = webhook();
        photoIsReady();
        change(webhook, new WebhookChange(null, null, false));

        assertThat(answersGone(webhook)).isTrue();

        assertThat(store.webhooks().find(workspace, webhook.id()).orElseThrow().disabledReason())
                .isNull();
    }

    /** The URL that it was made with answers its only delivery. */
    private boolean answersGone(Webhook webhook) {
        return progress()
                .gone(onlyDelivery(webhook).id(), 1, webhook.url(), new FailedAttempt(410, "It answered 410."));
    }

    @Test
    void what_is_given_up_says_why_whatever_the_last_attempt_said() {
        Webhook webhook = webhook();
        photoIsReady();
        Delivery delivery = onlyDelivery(webhook);
        progress().waiting(delivery.id(), 1, new FailedAttempt(503, "It answered 503."), Instant.now());

        assertThat(progress().givenUp(delivery.id(), 1, "The webhook is disabled."))
                .isTrue();

        assertThat(onlyDelivery(webhook).lastError()).isEqualTo("The webhook is disabled.");
    }

    @Test
    void what_is_lost_keeps_the_last_error_that_is_known() {
        Webhook webhook = webhook();
        photoIsReady();
        photoIsReady();
        Delivery known = deliveries(webhook).getFirst();
        Delivery unknown = deliveries(webhook).getLast();
        progress().waiting(known.id(), 1, new FailedAttempt(503, "It answered 503."), Instant.now());

        assertThat(progress().lost(known.id(), 1, "Lost.")).isTrue();
        assertThat(progress().lost(unknown.id(), 1, "Lost.")).isTrue();

        assertThat(deliveries(webhook)).extracting(Delivery::lastError).containsExactly("It answered 503.", "Lost.");
    }
}
