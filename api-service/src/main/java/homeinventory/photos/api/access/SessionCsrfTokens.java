package homeinventory.photos.api.access;

import homeinventory.photos.store.Sha256;
import homeinventory.photos.store.keys.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The token that the page must send with each change that its cookie authorises. It proves that the page can read this site's
 * answers. It is a one-way function of the session cookie, so that replicas need not store it.
 */
final class SessionCsrfTokens implements CsrfTokenRepository {
    static final String HEADER = "X-CSRF-Token";

    /** The token of the session with this cookie. */
    static String of(Secret session) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of("csrf:" + session.text()));
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return Credentials.session(request).map(session -> token(of(session))).orElse(null);
    }

    /** For requests without a session; their tokens are not checked. */
    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(Secret.random("").text());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // Tokens are computed, not stored.
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, "_csrf", value);
    }
}
