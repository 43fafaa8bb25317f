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
import tools.jackson.databind.JsonNode;

/** Lists of photos: their order, pages, filters and parameters. */
class PhotoListTest {
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
    void a_photo_in_a_list_is_the_same_as_by_itself() {
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
    void a_list_can_be_filtered_by_item_or_repair() {
        UUID owner = UUID.randomUUID();
        String ofItem = uploadFor(PhotoType.ITEM, owner);
        String ofRepair = uploadFor(PhotoType.REPAIR, owner);
        uploadFor(PhotoType.ITEM, UUID.randomUUID());

        assertThat(ids(api.get(photos + "?item_id=" + owner))).containsExactly(ofItem);
        assertThat(ids(api.get(photos + "?repair_id=" + owner))).containsExactly(ofRepair);
        assertThat(ids(api.get(photos + "?item_id=" + UUID.randomUUID()))).isEmpty();
    }

    @Test
    void a_list_can_be_filtered_by_status() {
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
    void an_empty_filter_is_ignored() {
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
    void a_bad_parameter_is_answered_with_its_name_and_what_is_expected(
            String query, String parameter, String expectation) {
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
    void a_page_of_the_maximum_size_can_be_requested() {
        assertThat(api.get(photos + "?limit=200").status()).isEqualTo(200);
        assertThat(api.get(photos + "?limit=1").status()).isEqualTo(200);
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
