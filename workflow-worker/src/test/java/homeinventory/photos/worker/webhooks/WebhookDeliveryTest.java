package homeinventory.photos.worker.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.webhooks.DeliveryOutcome;
import homeinventory.photos.store.webhooks.Delivery;
import homeinventory.photos.store.webhooks.DeliveryState;
import homeinventory.photos.store.webhooks.ReceiverUrl;
import homeinventory.photos.store.webhooks.Webhook;
import homeinventory.photos.store.webhooks.WebhookChange;
import homeinventory.photos.store.webhooks.WebhookSecret;
import homeinventory.photos.worker.webhooks.Receiver.Request;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What receivers get, and what their answers lead to. */
class WebhookDeliveryTest extends OnDeliveries {

    @Test
    void an_event_is_sent_signed_and_noted_as_delivered() {
        Delivery delivery = webhooks.event();
        // Taken beforehand: once the workflow has ended, the test server may skip ten years, to its longest timer.
        Instant before = bed.now();

        assertThat(webhooks.deliver(delivery)).isEqualTo(DeliveryOutcome.DELIVERED);

        Request request = receiver.requests().getFirst();
        assertThat(request.path()).isEqualTo("/hook?from=photos");
        assertThat(request.id()).isEqualTo(delivery.id().toString());
        assertThat(request.contentType()).startsWith("application/json");
        assertThat(request.body()).isEqualTo(WebhookFixture.BODY);
        assertThat(Instant.ofEpochSecond(Long.parseLong(request.timestamp())))
                .isBetween(before.minusSeconds(1), before.plusSeconds(59));
        assertThat(request.isSignedWith(webhooks.secret)).isTrue();
        assertThat(request.isSignedWith(WebhookSecret.random())).isFalse();
        Delivery noted = webhooks.delivery();
        assertThat(noted.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(noted.lastStatus()).isEqualTo(204);
        assertThat(noted.attempts()).isOne();
        assertThat(receiver.requests()).hasSize(1);
        assertThat(attempts("delivered")).isOne();
    }

    @Test
    void a_path_with_other_letters_than_ascii_is_sent_as_utf_8_with_percent_signs() {
        webhooks.change(new WebhookChange(ReceiverUrl.of(receiver.url() + "&to=höök"), null, null));

        webhooks.deliver(webhooks.event());

        assertThat(receiver.requests().getFirst().path()).isEqualTo("/hook?from=photos&to=h%C3%B6%C3%B6k");
    }

    @Test
    void a_receiver_that_fails_twice_gets_the_same_thing_three_times() {
        receiver.then(500).then(500);
        Delivery delivery = webhooks.event();

        assertThat(webhooks.deliver(delivery)).isEqualTo(DeliveryOutcome.DELIVERED);

        List<Request> requests = receiver.requests();
        assertThat(requests).hasSize(3).allSatisfy(request -> {
            assertThat(request.id()).isEqualTo(delivery.id().toString());
            assertThat(request.body()).isEqualTo(WebhookFixture.BODY);
            assertThat(request.isSignedWith(webhooks.secret)).isTrue();
        });
        assertThat(seconds(requests.get(0), requests.get(1))).isBetween(10L, 12L);
        assertThat(seconds(requests.get(1), requests.get(2))).isBetween(20L, 22L);
        assertThat(webhooks.delivery().attempts()).isEqualTo(3);
        assertThat(webhooks.delivery().lastError()).isNull();
        assertThat(attempts("retried")).isEqualTo(2);
    }

    @Test
    void between_two_attempts_the_log_says_what_happened_and_when_the_next_one_begins() {
        receiver.then(503);
        WorkflowStub workflow = webhooks.start(webhooks.event());

        Awaitility.await().until(() -> webhooks.delivery().attempts() == 1);
        Delivery waiting = webhooks.delivery();
        assertThat(waiting.state()).isEqualTo(DeliveryState.PENDING);
        assertThat(waiting.lastStatus()).isEqualTo(503);
        assertThat(waiting.lastError()).isEqualTo("The receiver answered 503.");
        assertThat(waiting.nextAttemptAt())
                .isBetween(bed.now().plusSeconds(5), bed.now().plusSeconds(11));
        workflow.getResult(DeliveryOutcome.class);
    }

    @Test
    void a_receiver_that_is_away_is_tried_for_about_a_day() {
        receiver.close();
        Delivery delivery = webhooks.event();

        assertThat(webhooks.deliver(delivery)).isEqualTo(DeliveryOutcome.GIVEN_UP);

        List<HistoryEvent> history =
                bed.client().fetchHistory("webhook-" + delivery.id()).getEvents();
        assertThat(history.getLast().getEventTime().getSeconds()
                        - history.getFirst().getEventTime().getSeconds())
                .isBetween(
                        Duration.ofHours(22).toSeconds(), Duration.ofHours(26).toSeconds());
        Delivery failed = webhooks.delivery();
        assertThat(failed.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(failed.attempts()).isEqualTo(32);
        assertThat(failed.lastStatus()).isNull();
        assertThat(failed.lastError()).startsWith("The receiver could not be reached: ");
        assertThat(failed.nextAttemptAt()).isNull();
        assertThat(attempts("failed")).isOne();
    }

    @Test
    void a_receiver_that_wants_nothing_any_more_is_left_alone() {
        receiver.then(410);

        assertThat(webhooks.deliver(webhooks.event())).isEqualTo(DeliveryOutcome.GIVEN_UP);

        Webhook webhook = webhooks.webhook();
        assertThat(webhook.enabled()).isFalse();
        assertThat(webhook.disabledReason()).contains("410");
        assertThat(webhooks.delivery().state()).isEqualTo(DeliveryState.FAILED);
        assertThat(receiver.requests()).hasSize(1);
    }

    @Test
    void a_redirect_is_a_failure_and_is_not_followed() {
        receiver.then(exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
        });
        WorkflowStub workflow = webhooks.start(webhooks.event());

        Awaitility.await().until(() -> webhooks.delivery().attempts() == 1);
        assertThat(webhooks.delivery().lastError()).contains("302").contains("not followed");
        workflow.getResult(DeliveryOutcome.class);
        assertThat(receiver.requests()).extracting(Request::path).containsOnly("/hook?from=photos");
    }

    @Test
    void what_is_under_way_when_its_webhook_is_disabled_is_not_sent() {
        Delivery delivery = webhooks.event();
        webhooks.change(new WebhookChange(null, null, false));

        assertThat(webhooks.deliver(delivery)).isEqualTo(DeliveryOutcome.GIVEN_UP);

        assertThat(receiver.requests()).isEmpty();
        assertThat(webhooks.delivery().state()).isEqualTo(DeliveryState.FAILED);
        assertThat(webhooks.delivery().lastError()).isEqualTo("The webhook is disabled.");
    }

    @Test
    void what_somebody_cancels_by_hand_is_noted_as_failed() {
        receiver.then(503);
        WorkflowStub workflow = webhooks.start(webhooks.event());
        Awaitility.await().until(() -> webhooks.delivery().attempts() == 1);

        workflow.cancel();

        Awaitility.await().until(() -> webhooks.delivery().state() == DeliveryState.FAILED);
        assertThat(webhooks.delivery().lastError()).isEqualTo("The receiver answered 503.");
        assertThat(webhooks.delivery().nextAttemptAt()).isNull();
        assertThat(receiver.requests()).hasSize(1);
    }

    @Test
    void what_was_delivered_is_sent_again_under_the_same_id() {
        Delivery delivery = webhooks.event();
        webhooks.deliver(delivery);

        Delivery again = webhooks.store()
                .deliveries()
                .redeliver(delivery.webhookId(), delivery.id())
                .orElseThrow();
        assertThat(webhooks.deliver(again)).isEqualTo(DeliveryOutcome.DELIVERED);

        assertThat(receiver.requests())
                .extracting(Request::id)
                .containsOnly(delivery.id().toString());
        assertThat(webhooks.delivery().attempts()).isEqualTo(2);
        assertThat(webhooks.delivery().state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void a_deleted_delivery_is_not_sent() {
        Delivery delivery = webhooks.event();
        webhooks.store().webhooks().delete(webhooks.workspace, delivery.webhookId());

        assertThat(webhooks.deliver(delivery)).isEqualTo(DeliveryOutcome.DROPPED);

        assertThat(receiver.requests()).isEmpty();
    }

    @Test
    void a_replaced_secret_signs_beside_the_new_one() {
        WebhookSecret next = WebhookSecret.random();
        Delivery delivery = webhooks.event();
        webhooks.store().webhooks().rotate(webhooks.workspace, delivery.webhookId(), next, Duration.ofHours(1));

        webhooks.deliver(delivery);

        assertThat(receiver.requests().getFirst().isSignedWith(webhooks.secret)).isTrue();
        assertThat(receiver.requests().getFirst().isSignedWith(next)).isTrue();
    }

    private double attempts(String outcome) {
        return webhooks.registry
                .get("photos.webhooks.attempts")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private static long seconds(Request from, Request to) {
        return Long.parseLong(to.timestamp()) - Long.parseLong(from.timestamp());
    }
}
