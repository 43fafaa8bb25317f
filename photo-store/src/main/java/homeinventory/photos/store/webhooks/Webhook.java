package homeinventory.photos.store.webhooks;

import homeinventory.photos.model.webhooks.WebhookId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A receiver that is told of a workspace's events, without its secret.
 *
 * @param events which ones; at least one
 * @param enabled whether anything is sent
 * @param disabledReason why the service has disabled it; null if it is enabled, or an administrator did
 */
public record Webhook(
        WebhookId id,
        ReceiverUrl url,
        Set<WebhookEvent> events,
        boolean enabled,
        @Nullable String disabledReason,
        Instant createdAt,
        Instant updatedAt) {}
