package homeinventory.photos.api.access;

import static homeinventory.photos.api.access.AccessRule.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** The controllers are local classes, because the component scan of other tests would find any other class. */
@SuppressWarnings("UnusedMethod") // Spring reads the methods by reflection.
class RouteRulesTest {

    @Test
    void a_method_without_a_rule_has_that_of_its_class() {
        @AllowedTo(Callers.ADMINS)
        @RestController
        @RequestMapping(WORKSPACE + "/chairs")
        class Chairs {
            @AllowedTo(Callers.MEMBERS)
            @GetMapping
            void list() {}

            @DeleteMapping
            void delete() {}
        }
        RouteRules rules = rulesOf(Chairs.class);

        assertThat(callers(rules, "GET", "/api/v1/workspaces/1/chairs")).isEqualTo(Callers.MEMBERS);
        assertThat(callers(rules, "HEAD", "/api/v1/workspaces/1/chairs")).isEqualTo(Callers.MEMBERS);
        assertThat(callers(rules, "DELETE", "/api/v1/workspaces/1/chairs")).isEqualTo(Callers.ADMINS);
    }

    @Test
    void a_method_that_a_path_does_not_take_follows_the_strictest_rule_of_the_path() {
        @RestController
        class Chairs {
            @AllowedTo(Callers.MEMBERS)
            @GetMapping(WORKSPACE + "/chairs/{id}")
            void get() {}

            @AllowedTo(Callers.ADMINS)
            @DeleteMapping(WORKSPACE + "/chairs/{id}")
            void delete() {}
        }

        assertThat(callers(rulesOf(Chairs.class), "PATCH", "/api/v1/workspaces/1/chairs/2"))
                .isEqualTo(Callers.ADMINS);
    }

    @Test
    void the_strictest_of_two_routes_that_match_a_request_holds() {
        @RestController
        class Chairs {
            @AllowedTo(Callers.ADMINS)
            @GetMapping(WORKSPACE + "/chairs/{id}")
            void get() {}

            @AllowedTo(Callers.MEMBERS)
            @GetMapping(WORKSPACE + "/chairs/broken")
            void broken() {}
        }

        assertThat(callers(rulesOf(Chairs.class), "GET", "/api/v1/workspaces/1/chairs/broken"))
                .isEqualTo(Callers.ADMINS);
    }

    @Test
    void addresses_without_a_handler_follow_the_rule_of_their_place() {
        @AllowedTo(value = Callers.ADMINS, includingUnknown = true)
        @RestController
        @RequestMapping(WORKSPACE + "/chairs")
        class Chairs {
            @GetMapping
            void list() {}
        }
        RouteRules rules = rulesOf(Chairs.class);

        assertThat(callers(rules, "GET", "/api/v1/workspaces/1/chairs/2/legs")).isEqualTo(Callers.ADMINS);
        assertThat(callers(rules, "GET", "/api/v1/workspaces/1/tables")).isEqualTo(Callers.MEMBERS);
        assertThat(callers(rules, "GET", "/api/v1/tables")).isEqualTo(Callers.SIGNED_IN);
        assertThat(callers(rules, "GET", "/tables")).isEqualTo(Callers.ANYONE);
    }

    @Test
    void a_rule_for_members_needs_a_workspace_in_the_path() {
        @RestController
        class Chairs {
            @AllowedTo(Callers.MEMBERS)
            @GetMapping("/api/v1/chairs")
            void list() {}
        }

        assertThatThrownBy(() -> rulesOf(Chairs.class))
                .isInstanceOf(UnsafeStartException.class)
                .hasMessageContaining("Chairs.list() is allowed to MEMBERS")
                .hasMessageContaining("must begin with " + WORKSPACE);
    }

    @Test
    void routes_made_of_functions_and_handlers_of_unknown_kinds_have_no_rule() {
        RouterFunctionMapping functions = new RouterFunctionMapping(RouterFunctions.route()
                .GET("/chairs", request -> ServerResponse.ok().build())
                .build());
        HttpRequestHandler own = (request, response) -> {};
        SimpleUrlHandlerMapping urls = new SimpleUrlHandlerMapping(Map.of("/chairs", own));
        urls.setApplicationContext(emptyContext());

        assertThatThrownBy(() -> ReadRouteRules.from(Stream.of(functions, urls)))
                .hasMessageContaining(RouterFunctionMapping.class.getName())
                .hasMessageContaining(own + " has no rule");
    }

    @Test
    void the_files_of_the_page_are_open_to_anyone() {
        SimpleUrlHandlerMapping files = new SimpleUrlHandlerMapping(Map.of("/**", new ResourceHttpRequestHandler()));
        files.setApplicationContext(emptyContext());

        assertThat(callers(ReadRouteRules.from(Stream.of(files)), "GET", "/app.js"))
                .isEqualTo(Callers.ANYONE);
    }

    private static GenericApplicationContext emptyContext() {
        GenericApplicationContext context = new GenericApplicationContext();
        context.refresh();
        return context;
    }

    private static RouteRules rulesOf(Class<?> controller) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.registerBean(controller, definition -> definition.setLazyInit(true));
        context.refresh();
        RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        return ReadRouteRules.from(Stream.of(mapping));
    }

    private static Callers callers(RouteRules rules, String method, String path) {
        return rules.ruleFor(method, PathContainer.parsePath(path)).callers();
    }
}
