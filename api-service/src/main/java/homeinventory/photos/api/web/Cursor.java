package homeinventory.photos.api.web;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/**
 * Where a page ended: the id of its last entry. Ids sort by age, so new entries never shift a page. The text is opaque to
 * clients, so its content may change.
 */
public record Cursor(UUID before) {
    private static final int UUID_BYTES = 16;

    /** The text that a client sends to get the next page. */
    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate(UUID_BYTES)
                .putLong(before.getMostSignificantBits())
                .putLong(before.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static Cursor of(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != UUID_BYTES) {
                throw new IllegalArgumentException(bytes.remaining() + " bytes are no UUID");
            }
            return new Cursor(new UUID(bytes.getLong(), bytes.getLong()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("expected the next_cursor of an earlier page, unchanged", e);
        }
    }
}
