package homeinventory.photos.api.access;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Decides who may use an address. The rules of routes are those of their handlers ({@link AllowedTo}); where several routes
 * match a request, the strictest rule holds. Addresses without a handler answer 404, but only to callers who could have used a
 * route there: members below their workspace, callers with a valid key below {@code /api}, everyone elsewhere.
 */
final class RouteRules implements AuthorizationManager<RequestAuthorizationContext> {
    private static final Comparator<AccessRule> BY_STRICTNESS = Comparator.comparing(AccessRule::callers);

    private static final List<AccessRule> OTHER_ADDRESSES = List.of(
            below(AccessRule.WORKSPACE, Callers.MEMBERS), below("/api", Callers.SIGNED_IN), below("", Callers.ANYONE));

    private final List<AccessRule> routes;
    private final List<AccessRule> unknownAddresses;

    /** Takes one rule for each pattern of a handler, and those for addresses without one beside the three that always hold. */
    RouteRules(List<AccessRule> routes, List<AccessRule> unknownAddresses) {
        this.routes = List.copyOf(routes);
        this.unknownAddresses = Stream.concat(unknownAddresses.stream(), OTHER_ADDRESSES.stream())
                .sorted(Comparator.comparing(AccessRule::pattern))
                .toList();
    }

    /** A rule for a path and everything below it. */
    static AccessRule below(String path, Callers callers) {
        return new AccessRule(PathPatternParser.defaultInstance.parse(path + "/**"), Set.of(), callers);
    }

    @Override
    public AccessVerdict authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        PathContainer path = ServletRequestPathUtils.parse(context.getRequest()).pathWithinApplication();
        AccessRule rule = ruleFor(context.getRequest().getMethod(), path);
        return rule.decide(Caller.of(authentication.get()), path);
    }

    AccessRule ruleFor(String method, PathContainer path) {
        List<AccessRule> matching =
                routes.stream().filter(route -> route.pattern().matches(path)).toList();
        return matching.stream()
                .filter(route -> route.takes(method))
                .max(BY_STRICTNESS)
                .or(() -> matching.stream().max(BY_STRICTNESS))
                .or(() -> unknownAddresses.stream()
                        .filter(rule -> rule.pattern().matches(path))
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("no access rule matches " + path.value()));
    }
}
