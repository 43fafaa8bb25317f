package homeinventory.photos.api.links;

import homeinventory.photos.store.keys.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs texts with HMAC-SHA256 (RFC 2104). The first secret signs, and all secrets are accepted. */
final class LinkSigner {
    private static final String HMAC_SHA256 = "HmacSHA256";

    private final List<SecretKeySpec> keys;
    private final boolean alone;

    /** With secrets that all processes share, the newest first; or, with none, with one that only this process has. */
    LinkSigner(List<String> secrets) {
        this.alone = secrets.isEmpty();
        this.keys = (alone ? List.of(Secret.random("").text()) : secrets)
                .stream()
                        .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC_SHA256))
                        .toList();
    }

    /** Whether links of other processes, or from before a restart, are never accepted. */
    boolean isAlone() {
        return alone;
    }

    /** 43 characters of base64url. */
    String sign(String text) {
        return sign(keys.getFirst(), text);
    }

    /** Compares in constant time, so that the time reveals nothing about the right signature. */
    boolean isSigned(String text, String signature) {
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        return keys.stream()
                .anyMatch(key -> MessageDigest.isEqual(sign(key, text).getBytes(StandardCharsets.UTF_8), given));
    }

    private static String sign(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC_SHA256);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC_SHA256 + ", and takes any key", e);
        }
    }
}
