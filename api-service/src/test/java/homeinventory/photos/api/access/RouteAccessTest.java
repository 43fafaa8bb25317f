package homeinventory.photos.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.MultipartBody;
import homeinventory.photos.api.TestApi;
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

/** Every route, asked by everybody. A route without a row in {@link #ROUTES} fails the build. */
class RouteAccessTest {

    /**
     * A route and what a member and an administrator of its workspace are answered. Whoever has no valid key gets 401, and
     * a key of another workspace 404, on each of them.
     */
    record Route(String method, String path, int member, int admin) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static final String PHOTOS = "/api/v1/workspaces/{workspace_id}/photos";
    private static final String PHOTO = PHOTOS + "/{photo_id}";
    private static final String REGENERATIONS = "/api/v1/workspaces/{workspace_id}/regenerations";
    private static final String KEYS = "/api/v1/workspaces/{workspace_id}/keys";

    private static final String WEBHOOKS = "/api/v1/workspaces/{workspace_id}/webhooks";
    private static final String WEBHOOK = WEBHOOKS + "/{webhook_id}";

    private static final List<Route> ROUTES = List.of(
            new Route("POST", "/api/v1/workspaces/{workspace_id}/items/{item_id}/photos", 201, 201),
            new Route("POST", "/api/v1/workspaces/{workspace_id}/repairs/{repair_id}/photos", 201, 201),
            new Route("GET", PHOTOS, 200, 200),
            new Route("GET", PHOTOS + "/summary", 200, 200),
            new Route("GET", PHOTOS + "/failures", 200, 200),
            new Route("POST", PHOTOS + "/delete", 200, 200),
            new Route("GET", PHOTO, 200, 200),
            new Route("DELETE", PHOTO, 204, 204),
            new Route("GET", PHOTO + "/original", 200, 200),
            new Route("GET", PHOTO + "/attempts", 200, 200),
            new Route("POST", PHOTO + "/links", 201, 201),
            // There are no thumbnails in a photo that failed.
            new Route("GET", PHOTO + "/thumbnails/{generation}/{size}", 404, 404),
            new Route("POST", PHOTO + "/thumbnails/retry", 403, 202),
            new Route("POST", PHOTOS + "/thumbnails/retry", 403, 202),
            // A photo that failed has nothing to regenerate.
            new Route("POST", PHOTO + "/thumbnails/regenerate", 403, 409),
            new Route("POST", PHOTOS + "/thumbnails/regenerate", 403, 202),
            new Route("GET", PHOTOS + "/attempts/hourly", 200, 200),
            new Route("GET", "/api/v1/workspaces/{workspace_id}/workers", 403, 200),
            new Route("GET", REGENERATIONS, 403, 200),
            // One that does not exist.
            new Route("GET", REGENERATIONS + "/{regeneration_id}", 403, 404),
            new Route("POST", REGENERATIONS + "/{regeneration_id}/pause", 403, 404),
            new Route("POST", REGENERATIONS + "/{regeneration_id}/resume", 403, 404),
            new Route("POST", REGENERATIONS + "/{regeneration_id}/cancel", 403, 404),
            new Route("GET", WEBHOOKS, 403, 200),
            new Route("POST", WEBHOOKS, 403, 201),
            // One that does not exist.
            new Route("GET", WEBHOOK, 403, 404),
            new Route("PATCH", WEBHOOK, 403, 404),
            new Route("DELETE", WEBHOOK, 403, 404),
            new Route("POST", WEBHOOK + "/rotate-secret", 403, 404),
            new Route("POST", WEBHOOK + "/ping", 403, 404),
            new Route("GET", WEBHOOK + "/deliveries", 403, 404),
            new Route("POST", WEBHOOK + "/deliveries/{delivery_id}/redeliver", 403, 404),
            new Route("GET", KEYS, 403, 200),
            new Route("POST", KEYS, 403, 201),
            // Another one than the caller's, which does not exist.
            new Route("DELETE", KEYS + "/{key_id}", 403, 404),
            new Route("GET", "/api/v1/workspaces/{workspace_id}/events", 200, 200));

    /** Those that answer everybody, and are tested in {@link SessionTest}. */
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "GET /api/v1/session",
            "POST /api/v1/session",
            "DELETE /api/v1/session",
            "GET /api/v1/links/{workspace_id}/{photo_id}/{size}");

    private static final List<String> TAKE_JSON =
            List.of("/photos/delete", "/links", "POST " + KEYS, "POST " + WEBHOOKS, "PATCH " + WEBHOOK);

    private static final byte[] UPLOAD = MultipartBody.ofFile("sofa.jpg", SamplePhotos.jpeg(64, 48));

    @AutoClose
    private static final KeyedApi keyed = new KeyedApi("auth.mode=api-key");

    @AutoClose
    private static final HttpClient http = HttpClient.newHttpClient();

    private static final WorkspaceId workspace = TestApi.newWorkspace();
    private static final String admin = keyed.key(workspace, KeyRole.ADMIN);
    private static final String member = keyed.key(workspace, KeyRole.MEMBER);

    static List<Route> routes() {
        return ROUTES;
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
        Set<String> listed = ROUTES.stream().map(Route::toString).collect(Collectors.toCollection(TreeSet::new));
        listed.addAll(FOR_EVERYBODY);

        assertThat(mapped).isEqualTo(listed);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void without_a_key_nothing_is_answered(Route route) throws Exception {
        HttpResponse<InputStream> answer = ask(route);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(text(answer)).contains("/problems/not-authenticated");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void an_unknown_key_an_expired_one_and_a_revoked_one_are_no_keys(Route route) throws Exception {
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
    void another_workspace_does_not_exist_whether_or_not_it_does(Route route) throws Exception {
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
    void a_member_may_what_the_table_says(Route route) throws Exception {
        HttpResponse<InputStream> answer = ask(route, KeyedApi.bearer(member));

        assertThat(answer.statusCode()).isEqualTo(route.member());
        if (route.member() == 403) {
            assertThat(text(answer)).contains("/problems/forbidden");
        }
        answer.body().close();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void an_administrator_may_everything(Route route) throws Exception {
        HttpResponse<InputStream> answer = ask(route, KeyedApi.bearer(admin));

        assertThat(answer.statusCode()).isEqualTo(route.admin());
        answer.body().close();
    }

    /** On a photo of its own that has failed. */
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
        } else if (TAKE_JSON.stream().anyMatch(end -> route.toString().endsWith(end))) {
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

    /** Problems name the address that was asked for, and no two addresses here are the same. */
    private static String withoutPlace(String problem) {
        return problem.replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    private static Set<String> names(HttpResponse<InputStream> answer) {
        return new TreeSet<>(answer.headers().map().keySet());
    }
}
