package homeinventory.photos.api.access;

import homeinventory.photos.store.keys.ApiKeys;
import homeinventory.photos.store.keys.KeySessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the caller by key or session. Asks the store for each request, so that revoking a key takes effect at once. */
final class KeyAuthenticationFilter extends OncePerRequestFilter {

    private final ApiKeys keys;
    private final KeySessions sessions;
    private final ProblemAnswers problems;

    KeyAuthenticationFilter(ApiKeys keys, KeySessions sessions, ProblemAnswers problems) {
        this.keys = keys;
        this.sessions = sessions;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller;
        try {
            caller = find(request);
        } catch (DataAccessException e) {
            problems.answer(request, response, e);
            return;
        }
        caller.ifPresent(found -> SecurityContextHolder.setContext(new SecurityContextImpl(found.asAuthentication())));
        chain.doFilter(request, response);
    }

    private Optional<Caller> find(HttpServletRequest request) {
        return Credentials.bearer(request)
                .flatMap(keys::findValid)
                .map(Caller::with)
                .or(() -> Credentials.session(request)
                        .flatMap(session -> sessions.findValid(session).map(key -> Caller.in(session, key))));
    }

    /** Only addresses below {@code /api} need a key. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }
}
