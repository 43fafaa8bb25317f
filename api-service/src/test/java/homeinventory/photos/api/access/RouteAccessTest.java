package homeinventory.photos.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.MultipartBody;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.api.access.RouteTable.Route;
import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.keys.KeyRole;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Calls each route as each kind of caller. A route without a row in {@link RouteTable} fails the build. */
class RouteAccessTest {

    private static final byte[] UPLOAD = MultipartBody.ofFile("sofa.jpg", SamplePhotos.jpeg(64, 48));

    @AutoClose
    private static final KeyedApi keyed = new KeyedApi("auth.mode=api-key");

    @AutoClose
    private static final HttpClient http = HttpClient.newHttpClient();

    private static final WorkspaceId workspace = TestApi.newWorkspace();
    private static final String admin = keyed.key(workspace, KeyRole.ADMIN);
    private static final String member = keyed.key(workspace, KeyRole.MEMBER);

    static List<Route> routes() {
        return RouteTable.ROUTES;
    }

    @Test
    void every_route_is_in_the_table() {
        Set<String> mapped = new TreeSet<>();
        keyed.api
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mapped.add(method + " " + path.replaceAll(":[^/]+}", "}")))));
        Set<String> listed =
                RouteTable.ROUTES.stream().map(Route::toString).collect(Collectors.toCollection(TreeSet::new));
        listed.addAll(RouteTable.FOR_ANYONE);

        assertThat(mapped).isEqualTo(listed);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void without_a_key_each_route_answers_401(Route route) throws Exception {
        HttpResponse<InputStream> answer = ask(route);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(text(answer)).contains("/problems/not-authenticated");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void unknown_expired_and_revoked_keys_are_answered_like_no_key(Route route) throws Exception {
        String expired = keyed.key(workspace, KeyRole.ADMIN, Instant.now().minusSeconds(1));
        String revoked = keyed.key(workspace, KeyRole.ADMIN);
        keyed.revoke(revoked);
        String without = text(ask(route));

        for (String key : new String[] {"unknown", "", expired, revoked}) {
            HttpResponse<InputStream> answer = ask(route, KeyedApi.bearer(key));
            assertThat(answer.statusCode()).as(key).isEqualTo(401);
            assertThat(withoutPlace(text(answer))).isEqualTo(withoutPlace(without));
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void an_existing_and_a_missing_workspace_of_others_answer_alike(Route route) throws Exception {
        String stranger = keyed.key(TestApi.newWorkspace(), KeyRole.ADMIN);

        HttpResponse<InputStream> theirs = ask(route, KeyedApi.bearer(stranger));
        HttpResponse<InputStream> nobodys = send(
                route,
                fill(
                        route.path().replace("{workspace_id}", UUID.randomUUID().toString()),
                        UUID.randomUUID().toString()),
                KeyedApi.bearer(stranger));

        assertThat(theirs.statusCode()).isEqualTo(404);
        assertThat(nobodys.statusCode()).isEqualTo(404);
        assertThat(names(theirs)).isEqualTo(names(nobodys));
        assertThat(withoutPlace(text(theirs))).isEqualTo(withoutPlace(text(nobodys)));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_member_is_answered_as_the_table_says(Route route) throws Exception {
        HttpResponse<InputStream> answer = ask(route, KeyedApi.bearer(member));

        assertThat(answer.statusCode()).isEqualTo(route.member());
        if (route.member() == 403) {
            assertThat(text(answer)).contains("/problems/forbidden");
        }
        answer.body().close();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void an_administrator_may_use_every_route(Route route) throws Exception {
        HttpResponse<InputStream> answer = ask(route, KeyedApi.bearer(admin));

        assertThat(answer.statusCode()).isEqualTo(route.admin());
        answer.body().close();
    }

    /** Calls the route on a new photo that has failed. */
    private static HttpResponse<InputStream> ask(Route route, String... headers) throws Exception {
        Answer photo = keyed.upload(workspace, admin);
        keyed.api.fail(photo, "Out of luck.");
        return send(route, fill(route.path(), photo.field("id")), headers);
    }

    private static String fill(String path, String photoId) {
        return path.replace("{workspace_id}", workspace.toString())
                .replace("{photo_id}", photoId)
                .replaceAll(
                        "\\{(item|repair|key|regeneration|webhook|delivery)_id}",
                        UUID.randomUUID().toString())
                .replace("{generation}", "1")
                .replace("{size}", "small");
    }

    private static HttpResponse<InputStream> send(Route route, String path, String... headers) throws Exception {
        HttpRequest.Builder request = keyed.api.request(path, headers);
        if (path.contains("/items/") || path.contains("/repairs/")) {
            request.header("Content-Type", "multipart/form-data; boundary=" + MultipartBody.BOUNDARY)
                    .POST(BodyPublishers.ofByteArray(UPLOAD));
        } else if (route.takesJson()) {
            String json = "{\"photo_ids\": [\"" + UUID.randomUUID()
                    + "\"], \"name\": \"tv\", \"role\": \"member\", \"size\": \"small\", \"url\": \"https://8.8.8.8/\"}";
            request.header("Content-Type", "application/json").method(route.method(), BodyPublishers.ofString(json));
        } else {
            request.method(route.method(), BodyPublishers.noBody());
        }
        return http.send(request.build(), BodyHandlers.ofInputStream());
    }

    private static String text(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Removes the address from a problem, because each request has another address. */
    private static String withoutPlace(String problem) {
        return problem.replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    private static Set<String> names(HttpResponse<InputStream> answer) {
        return new TreeSet<>(answer.headers().map().keySet());
    }
}
