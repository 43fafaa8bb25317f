package homeinventory.photos.api.access;

import homeinventory.photos.store.keys.KeyRole;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Lets callers into their own workspace, which the variable {@code workspace_id} of a route's pattern names.
 *
 * @param adminsOnly whether members are kept out
 */
record WorkspaceAccess(boolean adminsOnly) implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AccessVerdict authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        if (!(authentication.get() instanceof AuthenticatedCaller authenticated)) {
            return AccessVerdict.NO_CALLER;
        }
        Caller caller = authenticated.caller();
        String workspace = context.getVariables().get("workspace_id");
        // As text: what is no UUID is nobody's workspace either.
        if (!caller.workspaceId().toString().equalsIgnoreCase(workspace)) {
            return AccessVerdict.OTHER_WORKSPACE;
        }
        return adminsOnly && caller.role() != KeyRole.ADMIN ? AccessVerdict.NOT_ADMIN : AccessVerdict.GRANTED;
    }
}
