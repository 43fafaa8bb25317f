package homeinventory.photos.api.links;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.SharedApi;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailSize;
import homeinventory.photos.model.WorkspaceId;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    private final TestApi api = SharedApi.get();
    private final WorkspaceId workspace = TestApi.newWorkspace();
    private final Answer uploaded = api.uploadPhoto(workspace);
    private final String photo = "/api/v1/workspaces/" + workspace + "/photos/" + uploaded.field("id");

    @Test
    void a_link_shows_the_thumbnail_of_its_size() {
        api.complete(uploaded);
        Answer made = api.postJson(photo + "/links", "{\"size\": \"medium\", \"expires_in_seconds\": 100}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        Answer shown = api.get(made.field("url"));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text()).isEqualTo("medium");
        assertThat(shown.header("Content-Type")).startsWith("image/");
        assertThat(shown.header("Cache-Control")).matches("max-age=[89]\\d, private");
        assertThat(shown.header("RateLimit")).startsWith("\"requests\"");
        String tag = Objects.requireNonNull(shown.header("ETag"));
        assertThat(api.get(made.field("url"), "If-None-Match", tag).status()).isEqualTo(304);
    }

    @Test
    void a_link_shows_the_thumbnail_of_the_present_generation() {
        String url = api.postJson(photo + "/links", "{\"size\": \"large\"}").field("url");
        assertThat(api.get(url).status()).isEqualTo(404);

        api.complete(uploaded);
        assertThat(api.get(url).status()).isEqualTo(200);

        api.delete(photo);
        assertThat(api.get(url).status()).isEqualTo(404);
    }

    @Test
    void a_changed_link_and_an_expired_link_are_answered_with_the_reason() {
        String url = api.postJson(photo + "/links", "{\"size\": \"large\"}").field("url");
        ThumbnailLink past =
                new ThumbnailLink(workspace, PhotoId.of(uploaded.field("id")), ThumbnailSize.LARGE, 1_700_000_000);

        Answer changed = api.get(url.replace("/large?", "/small?"));
        Answer expired = api.get(past.url(api.bean(LinkSigner.class).sign(past.text())));

        assertThat(changed.status()).isEqualTo(403);
        assertThat(changed.field("type")).isEqualTo("/problems/link-not-valid");
        assertThat(expired.status()).isEqualTo(410);
        assertThat(expired.field("type")).isEqualTo("/problems/link-expired");
        assertThat(expired.field("detail")).contains("2023-11-14T22:13:20Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"size\": \"huge\"}",
                "{\"size\": \"large\", \"expires_in_seconds\": 0}",
                "{\"size\": \"large\", \"expires_in_seconds\": 9223372036854775807}"
            })
    void a_link_with_an_unknown_size_or_too_long_a_lifetime_is_refused(String json) {
        Answer refused = api.postJson(photo + "/links", json);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.field("type")).isEqualTo("/problems/invalid-parameter");
    }

    @Test
    void a_link_to_another_workspaces_photo_is_refused() {
        String foreign = "/api/v1/workspaces/" + TestApi.newWorkspace() + "/photos/" + uploaded.field("id") + "/links";
        String unknown = "/api/v1/workspaces/" + workspace + "/photos/" + UUID.randomUUID() + "/links";

        assertThat(api.postJson(foreign, "{\"size\": \"large\"}").status()).isEqualTo(404);
        assertThat(api.postJson(unknown, "{\"size\": \"large\"}").status()).isEqualTo(404);
    }
}
