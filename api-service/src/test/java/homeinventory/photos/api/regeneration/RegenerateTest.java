package homeinventory.photos.api.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.SharedApi;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.ThumbnailRequest;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.regeneration.RegenerationId;
import homeinventory.photos.store.regeneration.RegenerationProgress;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RegenerateTest {
    private final TestApi api = SharedApi.get();
    private final WorkspaceId workspace = TestApi.newWorkspace();
    private final String base = "/api/v1/workspaces/" + workspace;
    private final String all = base + "/photos/thumbnails/regenerate";

    @Test
    void all_complete_photos_of_a_workspace_are_regenerated() {
        completePhoto();
        completePhoto();
        api.uploadPhoto(workspace);

        Answer begun = api.post(all);

        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.header("Location")).isEqualTo(base + "/regenerations/" + begun.field("id"));
        assertThat(begun.field("state")).isEqualTo("running");
        assertThat(begun.json().get("photos").asInt()).isEqualTo(2);
        assertThat(begun.json().get("regenerated").asInt()).isZero();
        assertThat(begun.json().get("ended_at").isNull()).isTrue();
        assertThat(begun.field("workflow_url")).endsWith("/workflows/regeneration-" + begun.field("id"));
        assertThat(api.get(base + "/regenerations/" + begun.field("id")).json()).isEqualTo(begun.json());
        assertThat(api.get(base + "/regenerations").json().get("regenerations"))
                .singleElement()
                .isEqualTo(begun.json());
    }

    @Test
    void the_photos_of_an_item_or_a_repair_are_regenerated() {
        Answer photo = completePhoto();
        completePhoto();

        Answer ofItem = api.post(all + "?item_id=" + photo.field("item_id"));
        api.post(base + "/regenerations/" + ofItem.field("id") + "/cancel");
        Answer ofRepair = api.post(all + "?repair_id=" + photo.field("item_id"));
        Answer ofBoth = api.post(all + "?item_id=" + UUID.randomUUID() + "&repair_id=" + UUID.randomUUID());

        assertThat(ofItem.json().get("photos").asInt()).isOne();
        assertThat(ofItem.field("item_id")).isEqualTo(photo.field("item_id"));
        assertThat(ofRepair.json().get("photos").asInt()).isZero();
        assertThat(ofRepair.field("repair_id")).isEqualTo(photo.field("item_id"));
        assertThat(ofBoth.status()).isEqualTo(400);
    }

    @Test
    void a_second_one_has_to_wait_for_the_first() {
        Answer first = api.post(all);

        Answer second = api.post(all);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.field("type")).isEqualTo("/problems/regeneration-under-way");
        assertThat(second.field("detail")).contains(first.field("id"));
    }

    @Test
    void one_complete_photo_is_regenerated() {
        Answer photo = completePhoto();
        completePhoto();

        Answer begun = api.post(onePath(photo));

        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.json().get("photos").asInt()).isOne();
        assertThat(begun.field("photo_id")).isEqualTo(photo.field("id"));
        assertThat(api.post(onePath(photo)).field("type")).isEqualTo("/problems/regeneration-under-way");
    }

    @Test
    void a_photo_without_thumbnails_cannot_be_regenerated() {
        Answer pending = api.uploadPhoto(workspace);
        Answer theirs = api.uploadPhoto(TestApi.newWorkspace());

        Answer refused = api.post(onePath(pending));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.field("type")).isEqualTo("/problems/photo-not-complete");
        assertThat(refused.field("detail")).contains("pending");
        assertThat(api.post(onePath(theirs)).status()).isEqualTo(404);
    }

    @Test
    void it_is_paused_resumed_and_cancelled() {
        String regeneration = base + "/regenerations/" + api.post(all).field("id");

        assertThat(api.post(regeneration + "/pause").field("state")).isEqualTo("paused");
        assertThat(api.post(regeneration + "/resume").field("state")).isEqualTo("running");
        Answer cancelled = api.post(regeneration + "/cancel");
        assertThat(cancelled.status()).isEqualTo(202);
        assertThat(cancelled.field("state")).isEqualTo("cancelled");
        assertThat(cancelled.json().get("ended_at").isNull()).isFalse();

        Answer tooLate = api.post(regeneration + "/resume");
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.field("type")).isEqualTo("/problems/regeneration-over");
        assertThat(tooLate.field("detail")).contains("cancelled");
    }

    @Test
    void another_workspaces_regeneration_is_not_found() {
        String id = api.post(all).field("id");
        String elsewhere = "/api/v1/workspaces/" + TestApi.newWorkspace() + "/regenerations";

        assertThat(api.get(elsewhere + "/" + id).status()).isEqualTo(404);
        assertThat(api.post(elsewhere + "/" + id + "/cancel").status()).isEqualTo(404);
        assertThat(api.get(elsewhere).json().get("regenerations")).isEmpty();
        assertThat(api.get(base + "/regenerations/" + id).field("state")).isEqualTo("running");
    }

    @Test
    void progress_and_failures_are_shown_and_a_photo_links_to_the_workflow_that_made_it() {
        Answer older = completePhoto();
        Answer newer = completePhoto();
        RegenerationId id = new RegenerationId(UUID.fromString(api.post(all).field("id")));
        RegenerationProgress progress = api.bean(RegenerationProgress.class);
        progress.failed(id, PhotoId.of(newer.field("id")), "The file is damaged.");
        GeneratedThumbnails thumbnails = new GeneratedThumbnails("s.webp", "m.webp", "l.webp", null);
        progress.swap(id, request(older), thumbnails, Instant.now());
        progress.regenerated(id, PhotoId.of(older.field("id")));

        JsonNode told = api.get(base + "/regenerations/" + id).json();
        JsonNode photo = api.get(base + "/photos/" + older.field("id")).json();

        assertThat(told.get("regenerated").asInt()).isOne();
        assertThat(told.get("failed").asInt()).isOne();
        assertThat(told.get("failures")).singleElement().satisfies(failure -> {
            assertThat(failure.get("photo_id").asString()).isEqualTo(newer.field("id"));
            assertThat(failure.get("error").asString()).isEqualTo("The file is damaged.");
        });
        assertThat(photo.get("thumbnail_status").asString()).isEqualTo("complete");
        assertThat(photo.get("small_thumbnail_url").asString()).endsWith("/thumbnails/2/small");
        assertThat(photo.get("workflow_url").asString()).endsWith("/workflows/regeneration-" + id);
    }

    private ThumbnailRequest request(Answer photo) {
        return new ThumbnailRequest(workspace, PhotoId.of(photo.field("id")), PhotoType.ITEM, 2, "original", 1);
    }

    private Answer completePhoto() {
        Answer photo = api.uploadPhoto(workspace);
        api.complete(photo);
        return photo;
    }

    private String onePath(Answer photo) {
        return base + "/photos/" + photo.field("id") + "/thumbnails/regenerate";
    }
}
