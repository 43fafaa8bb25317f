package homeinventory.photos.store.keys;

import homeinventory.photos.model.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that is about to be made; fields as in {@link ApiKey}. It is an {@link IllegalArgumentException} if the name is
 * empty, too long or holds U+0000, or if the key is to expire after the year 9999.
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
        if (name.isBlank() || name.length() > ApiKey.LONGEST_NAME || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "the key's name has " + name.strip().length() + " characters; expected 1 to " + ApiKey.LONGEST_NAME
                            + ", none of them U+0000");
        }
    }
}
