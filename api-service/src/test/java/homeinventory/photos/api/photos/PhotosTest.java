package homeinventory.photos.api.photos;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.MultipartBody;
import homeinventory.photos.api.SharedApi;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PhotosTest {
    private final TestApi api = SharedApi.get();
    private final WorkspaceId workspace = TestApi.newWorkspace();
    private final String photos = "/api/v1/workspaces/" + workspace + "/photos";

    @Test
    void a_workspace_without_photos_has_an_empty_last_page() {
        JsonNode page = api.get(photos).json();

        assertThat(page.get("photos").size()).isZero();
        assertThat(page.get("next_cursor").isNull()).isTrue();
    }

    @Test
    void photos_are_listed_newest_first() {
        List<String> uploaded = upload(3);

        assertThat(ids(api.get(photos))).isEqualTo(uploaded.reversed());
    }

    @Test
    void a_listed_photo_is_the_same_as_by_itself() {
        Answer uploaded = api.uploadPhoto(workspace);

        assertThat(api.get(photos).json().get("photos").get(0)).isEqualTo(uploaded.json());
        assertThat(api.get(photos + "/" + uploaded.field("id")).json()).isEqualTo(uploaded.json());
    }

    @Test
    void pages_follow_each_other_and_new_photos_do_not_shift_them() {
        List<String> uploaded = upload(5);
        List<String> seen = new ArrayList<>();

        String cursor = null;
        do {
            JsonNode page = api.get(photos + "?limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
                    .json();
            page.get("photos").forEach(photo -> seen.add(photo.get("id").asString()));
            cursor = page.get("next_cursor").isNull()
                    ? null
                    : page.get("next_cursor").asString();
            api.uploadPhoto(workspace); // someone else is busy
        } while (cursor != null);

        assertThat(seen).isEqualTo(uploaded.reversed());
    }

    @Test
    void a_deleted_photo_does_not_break_the_cursor_that_points_at_it() {
        List<String> uploaded = upload(4);
        String cursor = api.get(photos + "?limit=2").field("next_cursor");

        api.delete(photos + "/" + uploaded.get(2));

        assertThat(ids(api.get(photos + "?limit=2&cursor=" + cursor)))
                .isEqualTo(uploaded.subList(0, 2).reversed());
    }

    @Test
    void a_list_can_be_of_one_item_or_of_one_repair() {
        UUID owner = UUID.randomUUID();
        String ofItem = uploadFor(PhotoType.ITEM, owner);
        String ofRepair = uploadFor(PhotoType.REPAIR, owner);
        uploadFor(PhotoType.ITEM, UUID.randomUUID());

        assertThat(ids(api.get(photos + "?item_id=" + owner))).containsExactly(ofItem);
        assertThat(ids(api.get(photos + "?repair_id=" + owner))).containsExactly(ofRepair);
        assertThat(ids(api.get(photos + "?item_id=" + UUID.randomUUID()))).isEmpty();
    }

    @Test
    void a_list_can_be_of_one_status() {
        Answer complete = api.uploadPhoto(workspace);
        Answer failed = api.uploadPhoto(workspace);
        Answer pending = api.uploadPhoto(workspace);
        api.complete(complete);
        api.fail(failed, "This photo is damaged.");

        assertThat(ids(api.get(photos + "?thumbnail_status=complete"))).containsExactly(complete.field("id"));
        assertThat(ids(api.get(photos + "?thumbnail_status=failed"))).containsExactly(failed.field("id"));
        assertThat(ids(api.get(photos + "?thumbnail_status=pending"))).containsExactly(pending.field("id"));
        assertThat(ids(api.get(photos + "?thumbnail_status=processing"))).isEmpty();
    }

    @Test
    void an_empty_filter_is_no_filter() {
        List<String> uploaded = upload(1);

        assertThat(ids(api.get(photos + "?item_id=&repair_id=&thumbnail_status=&cursor=&limit=")))
                .isEqualTo(uploaded);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit, 1 to 200",
        "limit=201, limit, 1 to 200",
        "limit=many, limit, 1 to 200",
        "limit=99999999999, limit, 1 to 200",
        "cursor=abc, cursor, next_cursor",
        "cursor=!!!, cursor, next_cursor",
        "item_id=sofa, item_id, UUID",
        "item_id=1-1-1-1-1, item_id, UUID",
        "repair_id=sofa, repair_id, UUID",
        "thumbnail_status=done, thumbnail_status, 'pending, processing, complete or failed'"
    })
    void a_bad_parameter_is_named_with_what_is_expected(String query, String parameter, String expectation) {
        Answer answer = api.get(photos + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field("type")).isEqualTo("/problems/invalid-parameter");
        assertThat(answer.field("detail")).contains("\"" + parameter + "\"").contains(expectation);
    }

    @Test
    void an_item_and_a_repair_at_once_are_refused() {
        Answer answer = api.get(photos + "?item_id=" + UUID.randomUUID() + "&repair_id=" + UUID.randomUUID());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field("detail")).contains("item_id").contains("repair_id");
    }

    @Test
    void the_most_that_a_page_holds_can_be_asked_for() {
        assertThat(api.get(photos + "?limit=200").status()).isEqualTo(200);
        assertThat(api.get(photos + "?limit=1").status()).isEqualTo(200);
    }

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
    void another_workspaces_photo_answers_exactly_as_none_at_all(String rest) {
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
    void an_id_that_is_not_a_uuid_is_named() {
        assertThat(api.get(photos + "/17").field("detail")).contains("\"photo_id\"");
        assertThat(api.get("/api/v1/workspaces/17/photos").field("detail")).contains("\"workspace_id\"");
        assertThat(api.get(photos + "/17").status()).isEqualTo(400);
    }

    private List<String> upload(int count) {
        return Stream.generate(() -> api.uploadPhoto(workspace).field("id"))
                .limit(count)
                .toList();
    }

    private String uploadFor(PhotoType type, UUID owner) {
        return api.upload(
                        TestApi.uploadPath(workspace, type, owner),
                        MultipartBody.ofFile("a.jpg", SamplePhotos.jpeg(64, 48)))
                .field("id");
    }

    private static List<String> ids(Answer page) {
        List<String> ids = new ArrayList<>();
        page.json().get("photos").forEach(photo -> ids.add(photo.get("id").asString()));
        return Collections.unmodifiableList(ids);
    }
}
