package homeinventory.photos.store.webhooks;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What signs a webhook's deliveries (Standard Webhooks, "Symmetric"). Shown once, to the administrator who makes it.
 *
 * @param text {@code whsec_} and the key in base64, as receivers' libraries take it
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

    /** Says nothing, so that no log ever holds one. */
    @Override
    public String toString() {
        return "WebhookSecret[…]";
    }
}
