package homeinventory.photos.api.photos;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.SharedApi;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.model.WorkspaceId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Single photos: their fields, their deletion, and their workspaces. */
class PhotosTest {
    private final TestApi api = SharedApi.get();
    private final WorkspaceId workspace = TestApi.newWorkspace();
    private final String photos = "/api/v1/workspaces/" + workspace + "/photos";

    @Test
    void a_complete_photo_has_the_urls_of_its_thumbnails() {
        Answer uploaded = api.uploadPhoto(workspace);
        api.complete(uploaded);

        JsonNode photo = api.get(photos + "/" + uploaded.field("id")).json();

        String folder = photos + "/" + uploaded.field("id") + "/thumbnails/1/";
        assertThat(photo.get("thumbnail_status").asString()).isEqualTo("complete");
        assertThat(photo.get("thumbnail_attempts").asInt()).isOne();
        assertThat(photo.get("small_thumbnail_url").asString()).isEqualTo(folder + "small");
        assertThat(photo.get("medium_thumbnail_url").asString()).isEqualTo(folder + "medium");
        assertThat(photo.get("large_thumbnail_url").asString()).isEqualTo(folder + "large");
    }

    @Test
    void a_failed_photo_says_why() {
        Answer uploaded = api.uploadPhoto(workspace);
        api.fail(uploaded, "This photo is damaged.");

        JsonNode photo = api.get(photos + "/" + uploaded.field("id")).json();

        assertThat(photo.get("thumbnail_status").asString()).isEqualTo("failed");
        assertThat(photo.get("thumbnail_error").asString()).isEqualTo("This photo is damaged.");
        assertThat(photo.get("small_thumbnail_url").isNull()).isTrue();
    }

    @Test
    void a_deleted_photo_is_gone_with_its_files() {
        Answer uploaded = api.uploadPhoto(workspace);
        api.complete(uploaded);
        String path = photos + "/" + uploaded.field("id");

        Answer deleted = api.delete(path);

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.bytes()).isEmpty();
        assertThat(api.rows(workspace)).isZero();
        assertThat(api.stored(workspace)).isEmpty();
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.get(path + "/original").status()).isEqualTo(404);
        assertThat(api.get(path + "/thumbnails/1/small").status()).isEqualTo(404);
        assertThat(api.delete(path).status()).isEqualTo(404);
    }

    @Test
    void a_pending_photo_can_be_deleted_while_temporal_is_unreachable() {
        Answer uploaded = api.uploadPhoto(workspace);

        assertThat(api.delete(photos + "/" + uploaded.field("id")).status()).isEqualTo(204);
        assertThat(api.stored(workspace)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/original", "/thumbnails/1/small"})
    void another_workspaces_photo_answers_like_one_that_does_not_exist(String rest) {
        Answer theirs = api.uploadPhoto(TestApi.newWorkspace());
        api.complete(theirs);
        UUID none = UUID.randomUUID();

        Answer ofOther = api.get(photos + "/" + theirs.field("id") + rest);
        Answer ofNone = api.get(photos + "/" + none + rest);

        assertThat(ofOther.status()).isEqualTo(404);
        assertThat(ofOther.text().replace(theirs.field("id"), "?"))
                .isEqualTo(ofNone.text().replace(none.toString(), "?"));
        assertThat(ofOther.field("type")).isEqualTo("/problems/not-found");
    }

    @Test
    void another_workspaces_photo_cannot_be_deleted() {
        Answer theirs = api.uploadPhoto(TestApi.newWorkspace());

        assertThat(api.delete(photos + "/" + theirs.field("id")).status()).isEqualTo(404);

        assertThat(api.get("/api/v1/workspaces/" + theirs.field("workspace_id") + "/photos/" + theirs.field("id"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_id_that_is_not_a_uuid_is_refused_by_name() {
        assertThat(api.get(photos + "/17").field("detail")).contains("\"photo_id\"");
        assertThat(api.get("/api/v1/workspaces/17/photos").field("detail")).contains("\"workspace_id\"");
        assertThat(api.get(photos + "/17").status()).isEqualTo(400);
    }
}
