package homeinventory.photos.store.webhooks;

import java.util.List;

/**
 * What a worker needs to send a delivery now.
 *
 * @param secrets each of them signs; the newest first, at least one
 * @param enabled whether its webhook is
 */
public record DueDelivery(ReceiverUrl url, List<WebhookSecret> secrets, boolean enabled) {}
