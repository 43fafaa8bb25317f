package homeinventory.photos.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.SharedApi;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.keys.KeyRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final String SESSION = "/api/v1/session";

    @AutoClose
    private static final KeyedApi keyed = new KeyedApi("auth.mode=api-key");

    private final TestApi api = keyed.api;
    private final WorkspaceId workspace = TestApi.newWorkspace();
    private final String photos = "/api/v1/workspaces/" + workspace + "/photos";
    private final String key = keyed.key(workspace, KeyRole.ADMIN);

    @Test
    void a_key_is_exchanged_for_a_cookie_that_no_script_and_no_other_site_can_use() {
        Answer signedIn = api.post(SESSION, KeyedApi.bearer(key));

        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(signedIn.field("workspace_id")).isEqualTo(workspace.toString());
        assertThat(signedIn.field("role")).isEqualTo("admin");
        assertThat(signedIn.header("Cache-Control")).isEqualTo("no-store");
        assertThat(signedIn.header("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/api")
                .doesNotContain(key);
        assertThat(signedIn.text()).doesNotContain(key);
    }

    @Test
    void the_cookie_opens_the_workspace_and_no_other() {
        String cookie = signIn();

        assertThat(api.get(photos, "Cookie", cookie).status()).isEqualTo(200);
        assertThat(api.get("/api/v1/workspaces/" + TestApi.newWorkspace() + "/photos", "Cookie", cookie)
                        .status())
                .isEqualTo(404);
        assertThat(api.get(SESSION, "Cookie", cookie).field("role")).isEqualTo("admin");
    }

    @Test
    void a_change_by_cookie_needs_the_token_that_only_this_site_can_read() {
        String cookie = signIn();
        String token = api.get(SESSION, "Cookie", cookie).field("csrf_token");
        String foreign = api.get(SESSION, "Cookie", signIn()).field("csrf_token");
        String retry = photos + "/thumbnails/retry";

        Answer without = api.post(retry, "Cookie", cookie);
        Answer withForeign = api.post(retry, "Cookie", cookie, "X-CSRF-Token", foreign);
        Answer with = api.post(retry, "Cookie", cookie, "X-CSRF-Token", token);

        assertThat(without.status()).isEqualTo(403);
        assertThat(without.field("type")).isEqualTo("/problems/csrf-token-missing");
        assertThat(withForeign.status()).isEqualTo(403);
        assertThat(with.status()).isEqualTo(202);
    }

    @Test
    void a_change_by_key_needs_no_token() {
        assertThat(api.post(photos + "/thumbnails/retry", KeyedApi.bearer(key)).status())
                .isEqualTo(202);
    }

    @Test
    void a_wrong_header_is_refused_despite_a_valid_cookie() {
        assertThat(api.get(photos, "Cookie", signIn(), "Authorization", "Bearer wrong")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void without_a_session_the_answer_names_the_mode() {
        Answer session = api.get(SESSION);

        assertThat(session.status()).isEqualTo(200);
        assertThat(session.field("auth_mode")).isEqualTo("api-key");
        assertThat(session.json().get("workspace_id").isNull()).isTrue();
        assertThat(session.json().get("csrf_token").isNull()).isTrue();
        assertThat(api.get(SESSION, "Cookie", "photos_session=unknown")
                        .json()
                        .get("role")
                        .isNull())
                .isTrue();
    }

    @Test
    void only_a_valid_key_signs_in() {
        String expired = keyed.key(workspace, KeyRole.ADMIN, Instant.now().minusSeconds(1));

        assertThat(api.post(SESSION).status()).isEqualTo(401);
        assertThat(api.post(SESSION, KeyedApi.bearer("unknown")).status()).isEqualTo(401);
        assertThat(api.post(SESSION, KeyedApi.bearer(expired)).status()).isEqualTo(401);
    }

    @Test
    void signing_out_ends_the_session_and_needs_the_token_too() {
        String cookie = signIn();
        String token = api.get(SESSION, "Cookie", cookie).field("csrf_token");

        assertThat(api.send(api.request(SESSION, "Cookie", cookie).DELETE()).status())
                .isEqualTo(403);
        Answer out = api.send(
                api.request(SESSION, "Cookie", cookie, "X-CSRF-Token", token).DELETE());

        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(api.get(photos, "Cookie", cookie).status()).isEqualTo(401);
    }

    @Test
    void a_revoked_key_ends_its_sessions_at_once() {
        String cookie = signIn();

        keyed.revoke(key);

        assertThat(api.get(photos, "Cookie", cookie).status()).isEqualTo(401);
    }

    @Test
    void in_mode_none_there_are_no_sessions() {
        TestApi open = SharedApi.get();

        assertThat(open.get(SESSION).field("auth_mode")).isEqualTo("none");
        assertThat(open.post(SESSION, KeyedApi.bearer(key)).status()).isEqualTo(404);
    }

    @Test
    void addresses_outside_the_api_are_open_and_unknown_ones_below_it_are_not() {
        for (String path : new String[] {"/", "/v3/api-docs", "/actuator/health", "/actuator/health/readiness"}) {
            assertThat(api.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(api.get("/nothing").status()).isEqualTo(404);
        assertThat(api.get("/api/v1/nothing").status()).isEqualTo(401);
        assertThat(api.get("/api/v1/nothing", KeyedApi.bearer(key)).status()).isEqualTo(404);
    }

    @Test
    void a_link_opens_one_thumbnail_without_a_key_and_nothing_else() {
        Answer photo = keyed.upload(workspace, key);
        api.complete(photo);
        String url = api.send(api.request(
                                photos + "/" + photo.field("id") + "/links",
                                "Authorization",
                                "Bearer " + key,
                                "Content-Type",
                                "application/json")
                        .POST(BodyPublishers.ofString("{\"size\": \"small\"}")))
                .field("url");

        assertThat(api.get(url).text()).isEqualTo("small");
        assertThat(api.get(url, KeyedApi.bearer("wrong")).status()).isEqualTo(200);
        assertThat(api.get(url.replace("/small?", "/large?")).status()).isEqualTo(403);
        assertThat(api.get(photos + "/" + photo.field("id") + "/thumbnails/1/small")
                        .status())
                .isEqualTo(401);
    }

    private String signIn() {
        String header =
                Objects.requireNonNull(api.post(SESSION, KeyedApi.bearer(key)).header("Set-Cookie"));
        return header.substring(0, header.indexOf(';'));
    }
}
