package homeinventory.photos.store.webhooks;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a webhook; null leaves it as it is.
 *
 * @param events at least one
 */
public record WebhookChange(
        @Nullable ReceiverUrl url,
        @Nullable Set<WebhookEvent> events,
        @Nullable Boolean enabled) {}
