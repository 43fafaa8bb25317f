package homeinventory.photos.api.webhooks;

import homeinventory.photos.model.webhooks.DeliveryId;
import homeinventory.photos.model.webhooks.WebhookId;
import homeinventory.photos.store.webhooks.Delivery;
import homeinventory.photos.store.webhooks.DeliveryState;
import homeinventory.photos.store.webhooks.WebhookEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A delivery as JSON. */
@Schema(name = "WebhookDelivery")
record DeliveryResource(
        @Schema(description = "The header webhook-id, the same however often it is sent")
        DeliveryId id,

        WebhookId webhookId,
        WebhookEvent event,

        @Schema(description = "The event's id in GET …/events; null for a test") @Nullable
        Long eventId,

        DeliveryState state,

        @Schema(description = "How often it was sent, redeliveries included")
        int attempts,

        @Schema(description = "HTTP status of the last answer since it was last asked for; null if there was none")
        @Nullable
        Integer lastStatus,

        @Schema(description = "Why the last attempt failed; null if it did not") @Nullable
        String lastError,

        @Schema(description = "When the next attempt begins; null unless it waits for that") @Nullable
        Instant nextAttemptAt,

        @Schema(description = "In the Temporal Web UI, once it has begun")
        String workflowUrl,

        @Schema(description = "When the event happened") Instant createdAt,

        Instant updatedAt) {

    /** A page of deliveries, newest first. */
    @Schema(name = "WebhookDeliveryPage")
    record Page(
            List<DeliveryResource> deliveries,

            @Schema(description = "The cursor of the next page, null on the last one") @Nullable
            String nextCursor) {}

    static DeliveryResource of(Delivery delivery, String workflowUrl) {
        return new DeliveryResource(
                delivery.id(),
                delivery.webhookId(),
                delivery.event(),
                delivery.sequence(),
                delivery.state(),
                delivery.attempts(),
                delivery.lastStatus(),
                delivery.lastError(),
                delivery.nextAttemptAt(),
                workflowUrl,
                delivery.createdAt(),
                delivery.updatedAt());
    }
}
