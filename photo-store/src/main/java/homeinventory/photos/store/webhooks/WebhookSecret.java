package homeinventory.photos.store.webhooks;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Signs a webhook's deliveries (Standard Webhooks, "Symmetric"). It is shown once, to the administrator who created it.
 *
 * @param text {@code whsec_} and the key in base64, the format of receivers' libraries
 */
public record WebhookSecret(String text) {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one of 256 random bits. */
    public static WebhookSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** The key of the HMAC. */
    public byte[] key() {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }

    /** Hides the secret, so that no log holds one. */
    @Override
    public String toString() {
        return "WebhookSecret[…]";
    }
}
