package homeinventory.photos.store.webhooks;

import static homeinventory.photos.store.NewPhotoFixture.aPhoto;
import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.TestStore;
import homeinventory.photos.store.events.PhotoEventType;
import homeinventory.photos.store.photos.NewPhoto;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A workspace with webhooks, and events that happen in it; each test begins without webhooks. */
abstract class OnWebhooks {
    static final TestDatabase DATABASE = TestDatabase.create();

    @AutoClose
    static TestStore store;

    final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());

    @BeforeAll
    static void open_the_store(@TempDir Path storage) {
        store = TestStore.open(DATABASE, storage);
    }

    @BeforeEach
    void forget_the_webhooks_of_other_tests() {
        DATABASE.jdbc().sql("TRUNCATE warehouse.webhooks CASCADE").update();
    }

    Webhook webhook() {
        return webhook(WebhookEvent.TYPES);
    }

    Webhook webhook(Set<PhotoEventType> events) {
        return store.webhooks()
                .create(workspace, ReceiverUrl.of("https://shop.example/hook"), events, true, WebhookSecret.random())
                .orElseThrow();
    }

    void change(Webhook webhook, WebhookChange change) {
        assertThat(store.webhooks().change(workspace, webhook.id(), change)).isPresent();
    }

    void photoIsReady() {
        assertThat(store.events().appendReady(insertedPhoto().id(), 1)).isTrue();
    }

    void photoFails() {
        assertThat(store.events().appendFailed(insertedPhoto().id(), 1, "The file is damaged."))
                .isTrue();
    }

    NewPhoto insertedPhoto() {
        NewPhoto photo = aPhoto().in(workspace).build();
        store.photos().insert(photo, null);
        return photo;
    }

    /** Newest first. */
    List<Delivery> deliveries(Webhook webhook) {
        return store.deliveries().list(webhook.id(), null, 100).deliveries();
    }

    Delivery onlyDelivery(Webhook webhook) {
        assertThat(deliveries(webhook)).hasSize(1);
        return deliveries(webhook).getFirst();
    }

    DeliveryProgress progress() {
        return store.deliveryProgress();
    }
}
