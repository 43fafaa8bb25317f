package homeinventory.photos.api.access;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses requests before any handler is reached, with the same problem details as the rest of the API. */
@Component
final class ProblemAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver resolver;

    ProblemAnswers(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    /** Answers as if a handler had thrown the exception. */
    void answer(HttpServletRequest request, HttpServletResponse response, Exception exception) {
        resolver.resolveException(request, response, null, exception);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
        answer(request, response, notAuthenticated());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception) {
        answer(request, response, refusal(exception));
    }

    /** Does not say why a key is not valid: that would tell a thief that the key was valid once. */
    static ProblemException notAuthenticated() {
        ProblemException problem = new ProblemException(
                ProblemType.NOT_AUTHENTICATED,
                "This needs a valid key: send \"Authorization: Bearer …\", or sign in. A key that was expired or revoked"
                        + " is not valid any more.");
        problem.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return problem;
    }

    private static ProblemException refusal(AccessDeniedException exception) {
        if (exception instanceof CsrfException) {
            return new ProblemException(
                    ProblemType.CSRF_TOKEN_MISSING,
                    "A change by cookie needs the csrf_token of GET /api/v1/session in the header "
                            + SessionCsrfTokens.HEADER + ".",
                    exception);
        }
        if (exception instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() == AccessVerdict.OTHER_WORKSPACE) {
            return new ProblemException(
                    ProblemType.NOT_FOUND,
                    "There is nothing at this address; /v3/api-docs lists what there is.",
                    exception);
        }
        return new ProblemException(
                ProblemType.FORBIDDEN, "Only administrators of the workspace may do this.", exception);
    }
}
