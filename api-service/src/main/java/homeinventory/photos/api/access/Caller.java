package homeinventory.photos.api.access;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.keys.ApiKey;
import homeinventory.photos.store.keys.KeyRole;
import homeinventory.photos.store.keys.Secret;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request.
 *
 * @param keyId the key that shows it; null for a token
 * @param session the cookie that the key was changed for; null if it was not
 * @param validUntil when a token ends; null for a key, which the store knows about
 */
record Caller(
        WorkspaceId workspaceId,
        KeyRole role,
        @Nullable UUID keyId,
        @Nullable Secret session,
        @Nullable Instant validUntil) {

    static Caller with(ApiKey key) {
        return new Caller(key.workspaceId(), key.role(), key.id(), null, null);
    }

    static Caller in(Secret session, ApiKey key) {
        return new Caller(key.workspaceId(), key.role(), key.id(), session, null);
    }
}
