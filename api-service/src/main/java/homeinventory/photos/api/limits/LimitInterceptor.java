package homeinventory.photos.api.limits;

import homeinventory.photos.model.WorkspaceId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Holds requests to the limit of the workspace that their address names. Only of callers who were let in, so that nobody can
 * use up what is not theirs.
 */
final class LimitInterceptor implements HandlerInterceptor {

    private final Limit limit;

    LimitInterceptor(Limit limit) {
        this.limit = limit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        workspace(request).ifPresent(workspace -> limit.check(workspace, response::addHeader));
        return true;
    }

    /** An address that names no workspace is left to its handler, which refuses it. */
    private static Optional<WorkspaceId> workspace(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("workspace_id") instanceof String id) {
            try {
                return Optional.of(WorkspaceId.of(id));
            } catch (IllegalArgumentException noUuid) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
