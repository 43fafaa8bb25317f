package homeinventory.photos.api.access;

import homeinventory.photos.store.keys.Secret;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/** Finds the secret in a request: a key in a header, or a session cookie. A secret in the address is never used. */
final class Credentials {
    static final String SESSION_COOKIE = "photos_session";

    private static final String BEARER = "Bearer ";

    private Credentials() {}

    /** The key in the header {@code Authorization} (RFC 6750 §2.1; the scheme's name in any case, RFC 9110 §11.1). */
    static Optional<Secret> bearer(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.empty()
                : Optional.of(new Secret(header.substring(BEARER.length()).strip()));
    }

    /** The session cookie. A request that also has the header {@code Authorization} is judged by that header only. */
    static Optional<Secret> session(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, SESSION_COOKIE);
        return cookie == null || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                ? Optional.empty()
                : Optional.of(new Secret(cookie.getValue()));
    }
}
