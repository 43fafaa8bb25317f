package homeinventory.photos.store.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import homeinventory.photos.store.events.PhotoEventType;
import homeinventory.photos.store.photos.NewPhoto;
import homeinventory.photos.store.webhooks.Deliveries.DeliveryPage;
import homeinventory.photos.store.webhooks.DeliveryOutbox.UndispatchedDelivery;
import homeinventory.photos.store.webhooks.DeliveryProgress.FailedAttempt;
import homeinventory.photos.store.webhooks.DeliveryUpkeep.IdleDelivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How deliveries come to be, wait, and are found again. */
class DeliveriesTest extends OnWebhooks {

    @Test
    void each_event_is_a_delivery_for_each_webhook_that_wants_it() {
        Webhook all = webhook();
        Webhook failures = webhook(Set.of(PhotoEventType.THUMBNAIL_FAILED));
        Webhook disabled = webhook();
        change(disabled, new WebhookChange(null, null, false));

        photoIsReady();
        photoFails();

        assertThat(deliveries(all))
                .extracting(Delivery::event, Delivery::sequence)
                .containsExactly(
                        tuple(new WebhookEvent(PhotoEventType.THUMBNAIL_FAILED), 2L),
                        tuple(new WebhookEvent(PhotoEventType.THUMBNAIL_READY), 1L));
        assertThat(onlyDelivery(failures).event()).isEqualTo(new WebhookEvent(PhotoEventType.THUMBNAIL_FAILED));
        assertThat(deliveries(disabled)).isEmpty();
    }

    @Test
    void an_event_that_is_appended_again_is_delivered_once() {
        Webhook webhook = webhook();
        NewPhoto photo = insertedPhoto();

        store.events().appendReady(photo.id(), 1);
        store.events().appendReady(photo.id(), 1);

        assertThat(onlyDelivery(webhook).state()).isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void a_delivery_stays_in_the_outbox_until_it_is_dispatched() {
        Webhook webhook = webhook();
        photoIsReady();
        UndispatchedDelivery undispatched =
                store.deliveryOutbox().undispatched(10).getFirst();

        assertThat(undispatched.id()).isEqualTo(onlyDelivery(webhook).id());
        assertThat(undispatched.sequence()).isOne();
        assertThat(store.deliveryOutbox().undispatched(10)).containsExactly(undispatched);

        store.deliveryOutbox().dispatched(undispatched);
        assertThat(store.deliveryOutbox().undispatched(10)).isEmpty();
    }

    @Test
    void a_delivery_that_has_ended_is_sent_again_as_a_new_round() {
        Webhook webhook = webhook();
        photoIsReady();
        Delivery delivery = onlyDelivery(webhook);
        assertThat(store.deliveries().redeliver(webhook.id(), delivery.id()))
                .as("while it is under way")
                .isEmpty();
        store.deliveryOutbox().dispatched(store.deliveryOutbox().undispatched(1).getFirst());
        progress().failed(delivery.id(), 1, new FailedAttempt(500, "It answered 500."));

        Delivery again =
                store.deliveries().redeliver(webhook.id(), delivery.id()).orElseThrow();

        assertThat(again.state()).isEqualTo(DeliveryState.PENDING);
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.lastStatus()).isNull();
        assertThat(again.lastError()).isNull();
        assertThat(store.deliveryOutbox().undispatched(10))
                .extracting(UndispatchedDelivery::id, UndispatchedDelivery::round)
                .containsExactly(tuple(delivery.id(), 2));
        assertThat(progress().due(delivery.id(), 1)).as("the round before").isEmpty();
        assertThat(progress().delivered(delivery.id(), 1, 200)).isFalse();
        assertThat(progress().delivered(delivery.id(), 2, 200)).isTrue();
    }

    @Test
    void a_test_event_is_a_delivery_without_a_place_in_the_log() {
        Webhook webhook = webhook();

        Delivery ping = store.deliveries().ping(webhook.id()).orElseThrow();

        assertThat(ping.event()).isEqualTo(WebhookEvent.PING);
        assertThat(ping.sequence()).isNull();
        assertThat(store.deliveryOutbox().undispatched(10))
                .extracting(UndispatchedDelivery::id)
                .containsExactly(ping.id());
    }

    @Test
    void pages_neither_repeat_nor_skip() {
        Webhook webhook = webhook();
        for (int i = 0; i < 5; i++) {
            photoIsReady();
        }

        DeliveryPage first = store.deliveries().list(webhook.id(), null, 3);
        photoIsReady();
        DeliveryPage second = store.deliveries().list(webhook.id(), first.nextBefore(), 3);

        assertThat(first.deliveries()).extracting(Delivery::sequence).containsExactly(5L, 4L, 3L);
        assertThat(second.deliveries()).extracting(Delivery::sequence).containsExactly(2L, 1L);
        assertThat(second.nextBefore()).isNull();
    }

    @Test
    void a_delivery_that_should_have_moved_on_is_found_and_started_over() {
        Webhook webhook = webhook();
        photoIsReady();
        photoIsReady();
        store.deliveryOutbox().undispatched(10).forEach(store.deliveryOutbox()::dispatched);
        Delivery waits = deliveries(webhook).getFirst();
        Delivery lost = deliveries(webhook).getLast();
        Instant inAnHour = Instant.now().plus(Duration.ofHours(1));
        progress().waiting(waits.id(), 1, new FailedAttempt(null, "No answer."), inAnHour.plusSeconds(60));

        assertThat(store.deliveryUpkeep().idle("", 10, inAnHour)).containsExactly(new IdleDelivery(lost.id(), 1));
        assertThat(store.deliveryUpkeep().idle(lost.id().toString(), 10, inAnHour))
                .isEmpty();
        assertThat(store.deliveryUpkeep().startOver(new IdleDelivery(lost.id(), 1)))
                .isTrue();
        assertThat(store.deliveryUpkeep().startOver(new IdleDelivery(lost.id(), 1)))
                .isFalse();

        assertThat(store.deliveryOutbox().undispatched(10))
                .extracting(UndispatchedDelivery::round)
                .containsExactly(2);
        assertThat(store.deliveryUpkeep().idle("", 10, inAnHour)).isEmpty();
    }

    @Test
    void old_deliveries_are_removed_a_few_at_a_time() {
        Webhook webhook = webhook();
        photoIsReady();
        photoIsReady();
        photoIsReady();

        assertThat(store.deliveryUpkeep().expire(Instant.EPOCH, 2)).isZero();
        assertThat(store.deliveryUpkeep().expire(Instant.now().plusSeconds(60), 2))
                .isEqualTo(2);

        assertThat(onlyDelivery(webhook).sequence()).isEqualTo(3);
    }
}
