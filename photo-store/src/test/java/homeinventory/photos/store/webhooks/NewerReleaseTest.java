package homeinventory.photos.store.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.store.events.PhotoEventType;
import homeinventory.photos.store.webhooks.DeliveryOutbox.UndispatchedDelivery;
import org.junit.jupiter.api.Test;

/** A newer release writes events and states that this one does not know. */
class NewerReleaseTest extends OnWebhooks {

    @Test
    void deliveries_of_an_unknown_event_stay_in_the_outbox_and_hold_up_no_others() {
        Webhook webhook = webhook();
        for (int i = 0; i < 3; i++) {
            photoIsReady();
        }
        update("UPDATE warehouse.webhook_deliveries SET event = 'photo_moved'");
        photoFails();

        assertThat(store.deliveryOutbox().undispatched(2))
                .extracting(UndispatchedDelivery::event)
                .containsExactly(new WebhookEvent(PhotoEventType.THUMBNAIL_FAILED));
        assertThat(onlyDelivery(webhook).sequence()).isEqualTo(4);

        update("UPDATE warehouse.webhook_deliveries SET event = 'thumbnail_ready' WHERE event = 'photo_moved'");
        assertThat(store.deliveryOutbox().undispatched(10))
                .as("for a release that knows them")
                .hasSize(4);
    }

    @Test
    void a_delivery_in_an_unknown_state_is_not_shown_and_cannot_be_sent_again() {
        Webhook webhook = webhook();
        photoIsReady();
        Delivery delivery = onlyDelivery(webhook);
        photoFails();
        update("ALTER TABLE warehouse.webhook_deliveries DROP CONSTRAINT IF EXISTS webhook_deliveries_state_known");
        update("UPDATE warehouse.webhook_deliveries SET state = 'deferred' WHERE sequence = 1");

        assertThat(onlyDelivery(webhook).sequence()).isEqualTo(2);
        assertThat(store.deliveries().find(webhook.id(), delivery.id())).isEmpty();
        assertThat(store.deliveries().redeliver(webhook.id(), delivery.id())).isEmpty();
    }

    @Test
    void a_subscription_to_an_unknown_event_is_kept_and_not_shown() {
        Webhook webhook = webhook();
        update("UPDATE warehouse.webhooks SET events = ARRAY['photo_moved', 'thumbnail_failed']");

        assertThat(store.webhooks().list(workspace))
                .singleElement()
                .satisfies(listed -> assertThat(listed.events()).containsExactly(PhotoEventType.THUMBNAIL_FAILED));

        change(webhook, new WebhookChange(ReceiverUrl.of("https://shop.example/new"), null, null));
        assertThat(DATABASE.jdbc()
                        .sql("SELECT 'photo_moved' = ANY (events) FROM warehouse.webhooks")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        photoIsReady();
        photoFails();
        assertThat(onlyDelivery(webhook).sequence()).isEqualTo(2);
    }

    private static void update(String sql) {
        DATABASE.jdbc().sql(sql).update();
    }
}
