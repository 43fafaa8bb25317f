package homeinventory.photos.api.access;

import homeinventory.photos.api.problems.AnswersProblems;
import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.store.keys.ApiKey;
import homeinventory.photos.store.keys.ApiKeys;
import homeinventory.photos.store.keys.KeySessions;
import homeinventory.photos.store.keys.Secret;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sessions of browsers, because a browser cannot send a header with an {@code EventSource} or an image. */
@AllowedTo(Callers.ANYONE)
@RestController
@RequestMapping("/api/v1/session")
class SessionController {

    private final AuthMode mode;
    private final AuthProperties properties;
    private final ApiKeys keys;
    private final KeySessions sessions;

    SessionController(AuthMode mode, AuthProperties properties, ApiKeys keys, KeySessions sessions) {
        this.mode = mode;
        this.properties = properties;
        this.keys = keys;
        this.sessions = sessions;
    }

    // The id names a method in clients that are generated from the document, so it stays.
    @Operation(operationId = "look", summary = "Find out whether this browser is signed in")
    @GetMapping
    ResponseEntity<SessionResource> session(HttpServletRequest request) {
        SessionResource resource = Credentials.session(request)
                .filter(cookie -> mode == AuthMode.API_KEY)
                .flatMap(cookie -> sessions.findValid(cookie).map(key -> SessionResource.of(mode, key, cookie)))
                .orElseGet(() -> SessionResource.none(mode));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(resource);
    }

    @Operation(
            summary = "Sign a browser in",
            description = "Send a key in the header Authorization. The answer sets a cookie for this site only.")
    @AnswersProblems({ProblemType.NOT_AUTHENTICATED, ProblemType.NOT_FOUND})
    @PostMapping
    ResponseEntity<SessionResource> signIn(HttpServletRequest request) {
        if (mode != AuthMode.API_KEY) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "There are no sessions when auth.mode is " + mode.wireName() + ".");
        }
        ApiKey key = Credentials.bearer(request).flatMap(keys::findValid).orElseThrow(ProblemAnswers::notAuthenticated);
        Secret session = Secret.random("");
        sessions.open(key.id(), session, properties.sessionLifetime());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.SET_COOKIE, cookie(request, session.text(), properties.sessionLifetime()))
                .body(SessionResource.of(mode, key, session));
    }

    @Operation(summary = "Sign this browser out")
    @ApiResponse(responseCode = "204", description = "The browser is signed out", content = @Content)
    @DeleteMapping
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        Credentials.session(request).ifPresent(sessions::close);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO))
                .build();
    }

    /** Scripts cannot read the cookie, and other sites cannot make the browser send it. Secure if the request came by HTTPS. */
    private static String cookie(HttpServletRequest request, String value, Duration lifetime) {
        return ResponseCookie.from(Credentials.SESSION_COOKIE, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/api")
                .maxAge(lifetime)
                .build()
                .toString();
    }
}
