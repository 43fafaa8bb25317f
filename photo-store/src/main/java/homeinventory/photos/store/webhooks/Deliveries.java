package homeinventory.photos.store.webhooks;

import homeinventory.photos.model.webhooks.DeliveryId;
import homeinventory.photos.model.webhooks.WebhookId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The log of what each webhook was told; who asks has made sure whose webhook it is. */
public interface Deliveries {

    /**
     * A page, newest first.
     *
     * @param before only those older than this one
     * @param limit most deliveries, 1 or more
     */
    DeliveryPage list(WebhookId webhookId, @Nullable DeliveryId before, int limit);

    Optional<Delivery> find(WebhookId webhookId, DeliveryId id);

    /** Has a test event sent; empty if there is no such webhook any more. */
    Optional<Delivery> ping(WebhookId webhookId);

    /** Has a delivery sent again, under the same id; empty if there is none that has ended. */
    Optional<Delivery> redeliver(WebhookId webhookId, DeliveryId id);

    /**
     * Some of the deliveries.
     *
     * @param nextBefore where the next page begins; null if this is the last one
     */
    record DeliveryPage(List<Delivery> deliveries, @Nullable DeliveryId nextBefore) {}
}
