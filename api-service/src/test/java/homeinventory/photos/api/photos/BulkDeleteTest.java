package homeinventory.photos.api.photos;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.SharedApi;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.model.WorkspaceId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class BulkDeleteTest {
    private final TestApi api = SharedApi.get();
    private final WorkspaceId workspace = TestApi.newWorkspace();
    private final String photos = "/api/v1/workspaces/" + workspace + "/photos";

    @Test
    void several_photos_are_deleted_with_their_files() {
        Answer pending = api.uploadPhoto(workspace);
        Answer complete = api.uploadPhoto(workspace);
        api.complete(complete);
        Answer kept = api.uploadPhoto(workspace);

        Answer answer = delete(List.of(pending.field("id"), complete.field("id")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(deleted(answer)).containsExactlyInAnyOrder(pending.field("id"), complete.field("id"));
        assertThat(api.rows(workspace)).isOne();
        assertThat(api.stored(workspace)).containsExactly(kept.field("id"), kept.field("id") + "/original.jpg");
    }

    @Test
    void photos_that_do_not_exist_or_belong_to_another_workspace_are_left_out() {
        Answer ours = api.uploadPhoto(workspace);
        Answer theirs = api.uploadPhoto(TestApi.newWorkspace());
        List<String> ids = List.of(
                ours.field("id"),
                ours.field("id"),
                theirs.field("id"),
                UUID.randomUUID().toString());

        assertThat(deleted(delete(ids))).containsExactly(ours.field("id"));
        assertThat(deleted(delete(ids))).isEmpty();
        assertThat(api.get(theirs.field("original_url")).status()).isEqualTo(200);
    }

    @Test
    void more_photos_than_a_page_holds_are_refused_and_none_is_deleted() {
        Answer ours = api.uploadPhoto(workspace);

        Answer answer = delete(Collections.nCopies(201, ours.field("id")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field("type")).isEqualTo("/problems/invalid-parameter");
        assertThat(answer.field("detail")).contains("201").contains("200");
        assertThat(api.rows(workspace)).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"photo_ids\": null}",
                "{\"photo_ids\": []}",
                "{\"photo_ids\": [\"sofa\"]}",
                "{\"photo_ids\": [null]}"
            })
    void a_selection_without_valid_photo_ids_is_refused(String json) {
        Answer answer = api.postJson(photos + "/delete", json);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field("type")).isEqualTo("/problems/invalid-parameter");
        assertThat(answer.field("detail")).contains("photo_ids");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "[]", "\"sofa\"", "{\"photo_ids\": {}}"})
    void a_body_that_is_not_a_selection_is_a_bad_request(String json) {
        Answer answer = api.postJson(photos + "/delete", json);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field("type")).isEqualTo("/problems/bad-request");
    }

    @Test
    void a_body_that_is_not_json_is_an_unsupported_media_type() {
        Answer answer = api.post(photos + "/delete", "Content-Type", "text/plain");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.field("type")).isEqualTo("/problems/unsupported-media-type");
    }

    private Answer delete(List<String> ids) {
        String list = ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(","));
        return api.postJson(photos + "/delete", "{\"photo_ids\": [" + list + "]}");
    }

    private static List<String> deleted(Answer answer) {
        return answer.json()
                .get("deleted")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
