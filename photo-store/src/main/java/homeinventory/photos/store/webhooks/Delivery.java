package homeinventory.photos.store.webhooks;

import homeinventory.photos.model.webhooks.DeliveryId;
import homeinventory.photos.model.webhooks.WebhookId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of one event to a webhook.
 *
 * @param sequence the event's number in its workspace's log; null for a test
 * @param round 1, and one more for each redelivery
 * @param attempts how often it was sent, over all rounds
 * @param lastStatus HTTP status of the last answer; null if there was none
 * @param lastError why the last attempt failed, for administrators; null if it did not
 * @param nextAttemptAt null unless it waits between two attempts
 * @param createdAt when the event was appended
 */
public record Delivery(
        DeliveryId id,
        WebhookId webhookId,
        WebhookEvent event,
        @Nullable Long sequence,
        DeliveryState state,
        int round,
        int attempts,
        @Nullable Integer lastStatus,
        @Nullable String lastError,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        Instant updatedAt) {}
