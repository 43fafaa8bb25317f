package homeinventory.photos.worker.webhooks;

import homeinventory.photos.store.webhooks.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The header {@code webhook-signature} (Standard Webhooks, "Signature scheme": HMAC-SHA256, version 1). */
final class Signature {
    private static final String HMAC_SHA256 = "HmacSHA256";

    private Signature() {}

    /** One signature for each secret, separated by spaces. A receiver needs to know one of the secrets. */
    static String of(String id, Instant sentAt, String body, List<WebhookSecret> secrets) {
        String content = id + "." + sentAt.getEpochSecond() + "." + body;
        return secrets.stream().map(secret -> "v1," + sign(secret, content)).collect(Collectors.joining(" "));
    }

    private static String sign(WebhookSecret secret, String content) {
        try {
            Mac mac = Mac.getInstance(HMAC_SHA256);
            mac.init(new SecretKeySpec(secret.key(), HMAC_SHA256));
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC_SHA256 + ", and takes any key", e);
        }
    }
}
