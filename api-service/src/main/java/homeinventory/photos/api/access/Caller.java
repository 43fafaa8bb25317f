package homeinventory.photos.api.access;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.keys.ApiKey;
import homeinventory.photos.store.keys.KeyRole;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request.
 *
 * @param keyId the key that shows it; null for a token
 * @param validUntil when a token ends; null for a key, which the store knows about
 */
record Caller(
        WorkspaceId workspaceId,
        KeyRole role,
        @Nullable UUID keyId,
        @Nullable Instant validUntil) {

    static Caller with(ApiKey key) {
        return new Caller(key.workspaceId(), key.role(), key.id(), null);
    }
}
