package homeinventory.photos.store.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.events.PhotoEventType;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Webhooks as administrators make and change them. */
class WebhooksTest extends OnWebhooks {

    @Test
    void a_webhook_is_found_and_listed_as_it_was_made() {
        Webhook first = webhook(Set.of(PhotoEventType.THUMBNAIL_FAILED));
        Webhook second = webhook();

        assertThat(first.enabled()).isTrue();
        assertThat(first.url()).hasToString("https://shop.example/hook");
        assertThat(first.events()).containsExactly(PhotoEventType.THUMBNAIL_FAILED);
        assertThat(store.webhooks().find(workspace, first.id())).contains(first);
        assertThat(store.webhooks().list(workspace)).containsExactly(second, first);
    }

    @Test
    void another_workspaces_webhook_does_not_exist() {
        WorkspaceId stranger = new WorkspaceId(UUID.randomUUID());
        Webhook webhook = webhook();

        assertThat(store.webhooks().find(stranger, webhook.id())).isEmpty();
        assertThat(store.webhooks().list(stranger)).isEmpty();
        assertThat(store.webhooks().change(stranger, webhook.id(), new WebhookChange(null, null, false)))
                .isEmpty();
        assertThat(store.webhooks().rotate(stranger, webhook.id(), WebhookSecret.random(), Duration.ofDays(1)))
                .isEmpty();
        assertThat(store.webhooks().delete(stranger, webhook.id())).isFalse();
        assertThat(store.webhooks().find(workspace, webhook.id())).contains(webhook);
    }

    @Test
    void a_change_leaves_alone_what_it_does_not_name() {
        Webhook webhook = webhook();

        change(webhook, new WebhookChange(null, null, false));
        change(webhook, new WebhookChange(ReceiverUrl.of("https://other.example/"), null, null));
        change(webhook, new WebhookChange(null, Set.of(PhotoEventType.THUMBNAIL_READY), null));

        Webhook changed = store.webhooks().find(workspace, webhook.id()).orElseThrow();
        assertThat(changed.enabled()).isFalse();
        assertThat(changed.url()).hasToString("https://other.example/");
        assertThat(changed.events()).containsExactly(PhotoEventType.THUMBNAIL_READY);
    }

    @Test
    void a_workspace_has_ten_at_most_and_others_do_not_count() {
        for (int i = 0; i < Webhooks.MAX_WEBHOOKS; i++) {
            webhook();
        }

        assertThat(store.webhooks()
                        .create(
                                workspace,
                                ReceiverUrl.of("https://a.example/"),
                                WebhookEvent.TYPES,
                                true,
                                WebhookSecret.random()))
                .isEmpty();
        assertThat(store.webhooks()
                        .create(
                                new WorkspaceId(UUID.randomUUID()),
                                ReceiverUrl.of("https://a.example/"),
                                WebhookEvent.TYPES,
                                true,
                                WebhookSecret.random()))
                .isPresent();
    }

    @Test
    void a_replaced_secret_signs_beside_the_new_one_for_a_while() {
        WebhookSecret next = WebhookSecret.random();
        Webhook webhook = webhook();
        photoIsReady();
        DueDelivery before = due(onlyDelivery(webhook));

        store.webhooks().rotate(workspace, webhook.id(), next, Duration.ofHours(1));
        assertThat(due(onlyDelivery(webhook)).secrets())
                .containsExactly(next, before.secrets().getFirst());

        WebhookSecret atOnce = WebhookSecret.random();
        store.webhooks().rotate(workspace, webhook.id(), atOnce, Duration.ZERO);
        assertThat(due(onlyDelivery(webhook)).secrets()).containsExactly(atOnce);
    }

    @Test
    void a_secret_that_still_signs_keeps_its_time_when_its_successor_is_replaced_too() {
        Webhook webhook = webhook();
        photoIsReady();
        WebhookSecret held = due(onlyDelivery(webhook)).secrets().getFirst();
        WebhookSecret newest = WebhookSecret.random();

        store.webhooks().rotate(workspace, webhook.id(), WebhookSecret.random(), Duration.ofHours(1));
        store.webhooks().rotate(workspace, webhook.id(), newest, Duration.ofHours(1));
        assertThat(due(onlyDelivery(webhook)).secrets()).containsExactly(newest, held);

        WebhookSecret atOnce = WebhookSecret.random();
        WebhookSecret afterwards = WebhookSecret.random();
        store.webhooks().rotate(workspace, webhook.id(), atOnce, Duration.ZERO);
        store.webhooks().rotate(workspace, webhook.id(), afterwards, Duration.ofHours(1));
        assertThat(due(onlyDelivery(webhook)).secrets())
                .as("once the overlap is over")
                .containsExactly(afterwards, atOnce);
    }

    @Test
    void a_deleted_webhook_takes_its_deliveries_along() {
        Webhook webhook = webhook();
        photoIsReady();
        Delivery delivery = onlyDelivery(webhook);

        assertThat(store.webhooks().delete(workspace, webhook.id())).isTrue();

        assertThat(deliveries(webhook)).isEmpty();
        assertThat(store.deliveryProgress().due(delivery.id(), 1)).isEmpty();
        assertThat(store.deliveryOutbox().undispatched(10)).isEmpty();
    }

    @Test
    void no_text_of_a_secret_shows_it() {
        WebhookSecret secret = WebhookSecret.random();

        assertThat(secret.text()).startsWith("whsec_");
        assertThat(secret.key()).hasSize(32);
        assertThat(secret + "").doesNotContain(secret.text().substring(6));
        assertThat(WebhookSecret.random()).isNotEqualTo(secret);
    }

    private DueDelivery due(Delivery delivery) {
        return store.deliveryProgress().due(delivery.id(), delivery.round()).orElseThrow();
    }
}
