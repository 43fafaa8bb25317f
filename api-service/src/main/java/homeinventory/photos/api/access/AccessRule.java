package homeinventory.photos.api.access;

import homeinventory.photos.store.keys.KeyRole;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.util.pattern.PathPattern;

/** Who may use the addresses that match a pattern with these HTTP methods; an empty set is all methods. */
record AccessRule(PathPattern pattern, Set<RequestMethod> methods, Callers callers) {
    static final String WORKSPACE = "/api/v1/workspaces/{workspace_id}";

    boolean takes(String method) {
        return methods.isEmpty()
                || methods.contains(RequestMethod.resolve(method))
                || (method.equals(HttpMethod.HEAD.name()) && methods.contains(RequestMethod.GET));
    }

    /** Decides about a request whose path matches. The caller is null without a valid key, session or token. */
    AccessVerdict decide(@Nullable Caller caller, PathContainer path) {
        if (callers == Callers.ANYONE) {
            return AccessVerdict.GRANTED;
        }
        if (caller == null) {
            return AccessVerdict.NO_CALLER;
        }
        if (callers == Callers.SIGNED_IN) {
            return AccessVerdict.GRANTED;
        }
        // Compared as text, because a path may hold something that is not a UUID.
        if (!caller.workspaceId().toString().equalsIgnoreCase(workspaceIn(path))) {
            return AccessVerdict.OTHER_WORKSPACE;
        }
        return callers == Callers.ADMINS && caller.role() != KeyRole.ADMIN
                ? AccessVerdict.NOT_ADMIN
                : AccessVerdict.GRANTED;
    }

    private @Nullable String workspaceIn(PathContainer path) {
        PathPattern.PathMatchInfo match = pattern.matchAndExtract(path);
        return match == null ? null : match.getUriVariables().get("workspace_id");
    }
}
