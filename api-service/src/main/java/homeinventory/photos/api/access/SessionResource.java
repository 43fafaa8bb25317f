package homeinventory.photos.api.access;

import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.keys.ApiKey;
import homeinventory.photos.store.keys.KeyRole;
import homeinventory.photos.store.keys.Secret;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a browser is signed in, as JSON. */
@Schema(name = "Session")
record SessionResource(
        @Schema(description = "In mode none, no caller needs to sign in")
        AuthMode authMode,

        @Schema(description = "The workspace that the session opens; null if there is no session") @Nullable
        WorkspaceId workspaceId,

        @Schema(description = "What the session allows: member or admin") @Nullable
        String role,

        @Schema(description = "Send it as X-CSRF-Token with each change") @Nullable
        String csrfToken) {

    static SessionResource none(AuthMode mode) {
        return new SessionResource(mode, null, null, null);
    }

    static SessionResource of(AuthMode mode, ApiKey key, Secret session) {
        KeyRole role = key.role();
        return new SessionResource(mode, key.workspaceId(), role.wireName(), SessionCsrfTokens.of(session));
    }
}
