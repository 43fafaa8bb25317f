package homeinventory.photos.store.keys;

import homeinventory.photos.model.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key without its secret.
 *
 * @param name what it is for, 1 to {@value #LONGEST_NAME} characters
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

    /** What the keys of callers begin with. */
    public static final String PREFIX = "photos_";

    /** Most characters of a name. */
    public static final int LONGEST_NAME = 100;
}
