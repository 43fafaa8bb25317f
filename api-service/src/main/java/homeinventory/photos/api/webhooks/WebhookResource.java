package homeinventory.photos.api.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import homeinventory.photos.model.webhooks.WebhookId;
import homeinventory.photos.store.events.PhotoEventType;
import homeinventory.photos.store.webhooks.Webhook;
import homeinventory.photos.store.webhooks.WebhookSecret;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A webhook as JSON. */
@Schema(name = "Webhook")
record WebhookResource(
        WebhookId id,
        String url,

        Set<PhotoEventType> events,

        boolean enabled,

        @Schema(description = "Why the service has disabled it; otherwise null") @Nullable
        String disabledReason,

        Instant createdAt,
        Instant updatedAt,

        @Schema(
                description = "Signs what is sent; only in the answers that make it",
                example = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String secret) {

    static WebhookResource of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookResource of(Webhook webhook, @Nullable WebhookSecret secret) {
        return new WebhookResource(
                webhook.id(),
                webhook.url().toString(),
                webhook.events(),
                webhook.enabled(),
                webhook.disabledReason(),
                webhook.createdAt(),
                webhook.updatedAt(),
                secret == null ? null : secret.text());
    }

    /** Without the secret, since answers may be logged. */
    @Override
    public String toString() {
        return "WebhookResource[id=" + id + "]";
    }
}
