package homeinventory.photos.store.webhooks;

import homeinventory.photos.store.events.PhotoEventType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes to a webhook; null leaves a value unchanged. It keeps at least one event. */
public record WebhookChange(
        @Nullable ReceiverUrl url,
        @Nullable Set<PhotoEventType> events,
        @Nullable Boolean enabled) {}
