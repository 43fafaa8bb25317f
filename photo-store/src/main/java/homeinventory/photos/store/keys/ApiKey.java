package homeinventory.photos.store.keys;

import homeinventory.photos.model.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key without its secret.
 *
 * @param name what the key is for, 1 to {@value #MAX_NAME_LENGTH} characters
 * @param expiresAt null for never
 * @param revokedAt null if it is not revoked
 */
public record ApiKey(
        UUID id,
        WorkspaceId workspaceId,
        String name,
        KeyRole role,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    /** All keys begin with this text. */
    public static final String PREFIX = "photos_";

    /** In characters. */
    public static final int MAX_NAME_LENGTH = 100;
}
