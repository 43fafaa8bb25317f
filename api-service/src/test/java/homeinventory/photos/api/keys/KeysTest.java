package homeinventory.photos.api.keys;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.api.access.KeyedApi;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.keys.ApiKey;
import homeinventory.photos.store.keys.KeyRole;
import homeinventory.photos.store.keys.Secret;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    @AutoClose
    private static final KeyedApi keyed = new KeyedApi("auth.mode=api-key");

    private final TestApi api = keyed.api;
    private final WorkspaceId workspace = TestApi.newWorkspace();
    private final String keys = "/api/v1/workspaces/" + workspace + "/keys";
    private final String admin = keyed.key(workspace, KeyRole.ADMIN);

    @Test
    void an_administrator_makes_a_key_that_is_shown_once() {
        Answer made =
                create("{\"name\": \"the phone\", \"role\": \"member\", \"expires_at\": \"2099-01-01T00:00:00Z\"}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        String key = made.field("key");
        assertThat(key).startsWith("photos_").hasSize("photos_".length() + 43);
        assertThat(api.get("/api/v1/workspaces/" + workspace + "/photos", KeyedApi.bearer(key))
                        .status())
                .isEqualTo(200);
        Answer list = api.get(keys, KeyedApi.bearer(admin));
        assertThat(list.text()).contains("the phone").contains("2099").doesNotContain(key);
    }

    @Test
    void the_answer_in_a_log_does_not_show_the_key() {
        Secret secret = Secret.random(ApiKey.PREFIX);
        UUID id = UUID.randomUUID();
        ApiKey key = new ApiKey(id, workspace, "the phone", KeyRole.MEMBER, Instant.EPOCH, null, null);

        assertThat(KeyResource.of(key, secret).toString())
                .contains(id.toString())
                .doesNotContain(secret.text());
    }

    @Test
    void a_revoked_key_opens_nothing_any_more() {
        Answer made = create("{\"name\": \"the phone\", \"role\": \"admin\"}");
        String photos = "/api/v1/workspaces/" + workspace + "/photos";

        Answer revoked = api.send(api.request(keys + "/" + made.field("id"), KeyedApi.bearer(admin))
                .DELETE());

        assertThat(revoked.status()).isEqualTo(204);
        assertThat(api.get(photos, KeyedApi.bearer(made.field("key"))).status()).isEqualTo(401);
        assertThat(api.get(photos, KeyedApi.bearer(admin)).status()).isEqualTo(200);
    }

    @Test
    void a_key_of_another_workspace_cannot_be_revoked() {
        WorkspaceId other = TestApi.newWorkspace();
        String theirs = keyed.key(other, KeyRole.ADMIN);
        String id = api.get("/api/v1/workspaces/" + other + "/keys", KeyedApi.bearer(theirs))
                .json()
                .at("/keys/0/id")
                .asString();

        assertThat(api.send(api.request(keys + "/" + id, KeyedApi.bearer(admin)).DELETE())
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \"\", \"role\": \"admin\"}",
                "{\"name\": \"tv\"}",
                "{\"name\": \"tv\", \"role\": \"owner\"}"
            })
    void a_key_without_a_name_or_a_known_role_is_not_made(String json) {
        Answer answer = create(json);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field("type")).isEqualTo("/problems/invalid-parameter");
    }

    private Answer create(String json) {
        return api.send(api.request(keys, KeyedApi.bearer(admin))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }
}
