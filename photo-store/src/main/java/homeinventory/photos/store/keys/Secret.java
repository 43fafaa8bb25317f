package homeinventory.photos.store.keys;

import homeinventory.photos.store.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a client must know to be let in. It is shown once, to whoever it was made for; only its {@link #hash} is stored.
 *
 * @param text as the client sends it
 */
public record Secret(String text) {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * A new one of 256 random bits.
     *
     * @param prefix tells people, and tools that search for leaked secrets, what it is
     */
    public static Secret random(String prefix) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256, 32 bytes. Guessing 256 random bits is out of reach, so nothing would be won by a slow hash. */
    byte[] hash() {
        return Sha256.of(text);
    }

    /** Says nothing, so that no log ever holds one. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
