package homeinventory.photos.api.limits;

import homeinventory.photos.model.WorkspaceId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Applies a limit to the workspace in the address of a request. Runs after access control, so that a stranger cannot use up the
 * limit of a workspace.
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

    /** Empty if the address has no valid workspace id; the handler then refuses the request. */
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
