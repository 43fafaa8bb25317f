package homeinventory.photos.api.web;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/**
 * Where a page ended. Opaque to clients, so that what is in it may change: now the last entry's id, since ids sort by
 * age and newer entries then never shift a page.
 */
public record Cursor(UUID before) {
    private static final int UUID_BYTES = 16;
    private static final String EXPECTATION = "expected the next_cursor of an earlier page, unchanged";

    /** The text that clients send back. */
    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate(UUID_BYTES)
                .putLong(before.getMostSignificantBits())
                .putLong(before.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static Cursor of(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() == UUID_BYTES) {
                return new Cursor(new UUID(bytes.getLong(), bytes.getLong()));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(EXPECTATION, e);
        }
        throw new IllegalArgumentException(EXPECTATION);
    }
}
