package homeinventory.photos.store.webhooks;

import homeinventory.photos.model.webhooks.WebhookId;
import homeinventory.photos.store.events.PhotoEventType;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A receiver of a workspace's events, without its secret.
 *
 * @param events its subscriptions; at least one, but those that only a newer release knows are left out
 * @param enabled whether anything is sent
 * @param disabledReason why the service disabled it; null if it is enabled, or an administrator disabled it
 */
public record Webhook(
        WebhookId id,
        ReceiverUrl url,
        Set<PhotoEventType> events,
        boolean enabled,
        @Nullable String disabledReason,
        Instant createdAt,
        Instant updatedAt) {}
