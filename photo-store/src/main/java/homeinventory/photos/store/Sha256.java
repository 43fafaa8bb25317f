package homeinventory.photos.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 (FIPS 180-4), 32 bytes. */
public final class Sha256 {

    /** The processor's nearer caches hold this much. */
    private static final int PIECE_BYTES = 64 * 1024;

    private Sha256() {}

    /** Of all that comes from where the channel is. */
    public static byte[] of(ReadableByteChannel content) throws IOException {
        MessageDigest digest = digest();
        ByteBuffer piece = ByteBuffer.allocate(PIECE_BYTES);
        while (content.read(piece) >= 0) {
            digest.update(piece.flip());
            piece.clear();
        }
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256, but this one does not", e);
        }
    }

    public static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }

    /** Of the text's UTF-8. */
    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }
}
