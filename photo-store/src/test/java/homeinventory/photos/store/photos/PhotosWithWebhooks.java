package homeinventory.photos.store.photos;

import homeinventory.photos.store.webhooks.WebhookEvent;

/** Breaks the rule of {@code OptionalFeaturesTest}, which has to notice it. */
public record PhotosWithWebhooks(WebhookEvent event) {}
