package homeinventory.photos.store.keys;

import homeinventory.photos.store.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a client sends to show that it may enter. It is shown once, when it is made; only its {@link #hash} is stored.
 *
 * @param text as the client sends it
 */
public record Secret(String text) {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new secret of 256 random bits. The prefix shows people, and tools that find leaked secrets, what it is. */
    public static Secret random(String prefix) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256, 32 bytes. 256 random bits cannot be guessed, so a slow hash would protect no better. */
    byte[] hash() {
        return Sha256.of(text);
    }

    /** Hides the secret, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
