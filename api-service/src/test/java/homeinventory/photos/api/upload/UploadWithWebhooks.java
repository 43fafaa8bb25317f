package homeinventory.photos.api.upload;

import homeinventory.photos.store.webhooks.WebhookEvent;

/** Breaks the rule of {@code OptionalFeaturesTest}, which has to notice it. */
public record UploadWithWebhooks(WebhookEvent event) {}
