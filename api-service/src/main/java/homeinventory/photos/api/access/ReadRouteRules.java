package homeinventory.photos.api.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.api.AbstractOpenApiResource;
import org.springframework.boot.webmvc.actuate.endpoint.web.AbstractWebMvcEndpointHandlerMapping;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.resource.DefaultServletHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.pattern.PathPattern;

/** Reads the rule of every route at startup, and refuses to start if a route has none. */
final class ReadRouteRules {

    /** Handlers of the framework that everyone may use: errors and the OpenAPI document; the page and its files. */
    private static final Set<Class<?>> OPEN_HANDLERS = Set.of(
            ErrorController.class,
            AbstractOpenApiResource.class,
            ResourceHttpRequestHandler.class,
            DefaultServletHttpRequestHandler.class);

    /** Spring Boot's mappings of the welcome page are not public. */
    private static final String WELCOME_PAGE = WebMvcAutoConfiguration.class.getPackageName();

    private final List<AccessRule> routes = new ArrayList<>();
    private final List<AccessRule> unknownAddresses = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();

    private ReadRouteRules() {}

    /** Throws {@link UnsafeStartException} if a handler has no rule, or one that its path cannot fulfil. */
    static RouteRules from(Stream<HandlerMapping> mappings) {
        ReadRouteRules reading = new ReadRouteRules();
        mappings.forEach(reading::read);
        if (!reading.mistakes.isEmpty()) {
            throw new UnsafeStartException(
                    "some routes have no valid access rule:\n    " + String.join("\n    ", reading.mistakes),
                    "Annotate the handler method, or its class, with @AllowedTo(Callers.MEMBERS), or with ANYONE, SIGNED_IN"
                            + " or ADMINS, and add the route to RouteTable in the tests. A framework's handler that"
                            + " everyone may use goes into ReadRouteRules.");
        }
        return new RouteRules(reading.routes, reading.unknownAddresses);
    }

    private void read(HandlerMapping mapping) {
        switch (mapping) {
            // Health; which endpoints there are is a setting (management.endpoints.web.exposure).
            case AbstractWebMvcEndpointHandlerMapping endpoints -> {}
            case RequestMappingInfoHandlerMapping methods ->
                methods.getHandlerMethods().forEach(this::read);
            case RouterFunctionMapping functions when functions.getRouterFunction() == null -> {}
            case AbstractUrlHandlerMapping urls
            when urls.getClass().getPackageName().equals(WELCOME_PAGE) -> {}
            case AbstractUrlHandlerMapping urls -> read(urls);
            default -> mistakes.add("the routes of " + mapping.getClass().getName() + " have no rules");
        }
    }

    private void read(AbstractUrlHandlerMapping mapping) {
        Stream<@Nullable Object> all = Stream.of(mapping.getRootHandler(), mapping.getDefaultHandler());
        Stream.concat(all.filter(Objects::nonNull), mapping.getHandlerMap().values().stream())
                .filter(handler -> !isOpen(handler.getClass()))
                .forEach(handler -> mistakes.add(handler + " has no rule"));
    }

    private void read(RequestMappingInfo route, HandlerMethod handler) {
        Class<?> controller = handler.getBeanType();
        if (isOpen(controller)) {
            return;
        }
        AllowedTo ofClass = AnnotatedElementUtils.findMergedAnnotation(controller, AllowedTo.class);
        AllowedTo ofMethod = handler.getMethodAnnotation(AllowedTo.class);
        AllowedTo rule = ofMethod == null ? ofClass : ofMethod;
        if (rule == null) {
            mistakes.add(name(handler) + " has no @AllowedTo: " + route);
            return;
        }
        for (PathPattern pattern :
                Objects.requireNonNull(route.getPathPatternsCondition()).getPatterns()) {
            add(new AccessRule(pattern, route.getMethodsCondition().getMethods(), rule.value()), handler);
        }
        if (ofClass != null && ofClass.includingUnknown()) {
            RequestMapping base = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
            for (String path : base == null ? new String[0] : base.path()) {
                unknownAddresses.add(RouteRules.below(path, ofClass.value()));
            }
        }
    }

    /** Keys and tokens are looked at below {@code /api} only, and a member is one of the workspace in the path. */
    private void add(AccessRule rule, HandlerMethod handler) {
        String needed = switch (rule.callers()) {
            case ANYONE -> "/";
            case SIGNED_IN -> "/api/";
            case MEMBERS, ADMINS -> AccessRule.WORKSPACE;
        };
        if (!rule.pattern().getPatternString().startsWith(needed)) {
            mistakes.add("%s is allowed to %s, so its path must begin with %s: %s"
                    .formatted(name(handler), rule.callers(), needed, rule.pattern()));
        }
        routes.add(rule);
    }

    private static boolean isOpen(Class<?> handler) {
        return OPEN_HANDLERS.stream().anyMatch(open -> open.isAssignableFrom(handler));
    }

    private static String name(HandlerMethod handler) {
        return handler.getBeanType().getName() + "." + handler.getMethod().getName() + "()";
    }
}
