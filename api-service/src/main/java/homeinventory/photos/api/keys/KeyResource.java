package homeinventory.photos.api.keys;

import com.fasterxml.jackson.annotation.JsonInclude;
import homeinventory.photos.store.keys.ApiKey;
import homeinventory.photos.store.keys.KeyRole;
import homeinventory.photos.store.keys.Secret;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key as JSON. */
@Schema(name = "Key")
record KeyResource(
        UUID id,
        String name,
        KeyRole role,
        Instant createdAt,

        @Schema(description = "Null for never") @Nullable Instant expiresAt,

        @Schema(description = "Null if it is not revoked") @Nullable
        Instant revokedAt,

        @Schema(description = "The secret that callers send; only in the answer to POST")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String key) {

    static KeyResource of(ApiKey key, @Nullable Secret secret) {
        return new KeyResource(
                key.id(),
                key.name(),
                key.role(),
                key.createdAt(),
                key.expiresAt(),
                key.revokedAt(),
                secret == null ? null : secret.text());
    }

    /** Without the secret, because answers can get into debug logs. */
    @Override
    public String toString() {
        return "KeyResource[id=" + id + "]";
    }
}
