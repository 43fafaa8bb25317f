package homeinventory.photos.store.keys;

import homeinventory.photos.model.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key to be made; fields as in {@link ApiKey}. The constructor throws an {@link IllegalArgumentException} for a name that is
 * blank, too long or contains U+0000, and for an expiry before 1970 or after the year 9999.
 */
public record NewKey(
        WorkspaceId workspaceId,
        String name,
        KeyRole role,
        @Nullable Instant expiresAt) {

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    public NewKey {
        if (expiresAt != null && (expiresAt.isAfter(LATEST) || expiresAt.isBefore(Instant.EPOCH))) {
            throw new IllegalArgumentException("the key is to expire at " + expiresAt + ", expected 1970 to " + LATEST);
        }
        if (name.isBlank() || name.length() > ApiKey.MAX_NAME_LENGTH || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "the key's name has " + name.strip().length() + " characters; expected 1 to "
                            + ApiKey.MAX_NAME_LENGTH + ", none of them U+0000");
        }
    }
}
