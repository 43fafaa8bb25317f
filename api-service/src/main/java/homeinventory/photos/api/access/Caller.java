package homeinventory.photos.api.access;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.keys.ApiKey;
import homeinventory.photos.store.keys.KeyRole;
import homeinventory.photos.store.keys.Secret;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/**
 * Who sent a request.
 *
 * @param keyId the caller's key; null for a token
 * @param session the secret in the session cookie that was sent instead of the key; null if there was none
 * @param validUntil when a token expires; null for a key, whose expiry is in the store
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

    /** Null if the request has no valid key, session or token. */
    static @Nullable Caller of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller : null;
    }

    /** This caller as Spring Security passes it on. */
    PreAuthenticatedAuthenticationToken asAuthentication() {
        return new PreAuthenticatedAuthenticationToken(this, "", List.of());
    }
}
