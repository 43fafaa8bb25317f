package homeinventory.photos.api.retry;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.SharedApi;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.model.WorkspaceId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetryTest {
    private final TestApi api = SharedApi.get();
    private final WorkspaceId workspace = TestApi.newWorkspace();
    private final String photos = "/api/v1/workspaces/" + workspace + "/photos";

    @Test
    void a_failed_photo_goes_back_to_pending_as_a_new_generation() {
        Answer failed = failedPhoto();

        Answer retried = api.post(retryPath(failed));

        assertThat(retried.status()).isEqualTo(202);
        assertThat(retried.field("id")).isEqualTo(failed.field("id"));
        assertThat(retried.field("thumbnail_status")).isEqualTo("pending");
        assertThat(retried.json().get("thumbnail_attempts").asInt()).isZero();
        assertThat(retried.json().get("thumbnail_error").isNull()).isTrue();
        assertThat(retried.field("workflow_url")).endsWith("/workflows/thumbnail-" + failed.field("id") + "-2");
        assertThat(api.get(photos + "/" + failed.field("id")).json()).isEqualTo(retried.json());
    }

    @Test
    void a_photo_that_has_not_failed_stays_as_it_is() {
        Answer pending = api.uploadPhoto(workspace);
        Answer complete = api.uploadPhoto(workspace);
        api.complete(complete);

        Answer ofPending = api.post(retryPath(pending));
        Answer ofComplete = api.post(retryPath(complete));

        assertThat(ofPending.status()).isEqualTo(409);
        assertThat(ofPending.field("type")).isEqualTo("/problems/photo-not-failed");
        assertThat(ofPending.field("detail")).contains("pending");
        assertThat(ofComplete.status()).isEqualTo(409);
        assertThat(ofComplete.field("detail")).contains("complete");
        assertThat(api.get(photos + "/" + complete.field("id")).field("thumbnail_status"))
                .isEqualTo("complete");
    }

    @Test
    void a_missing_photo_and_one_of_another_workspace_are_not_found() {
        Answer theirs = api.uploadPhoto(TestApi.newWorkspace());
        api.fail(theirs, "Out of luck.");

        assertThat(api.post(retryPath(theirs)).status()).isEqualTo(404);
        assertThat(api.post(photos + "/" + UUID.randomUUID() + "/thumbnails/retry")
                        .status())
                .isEqualTo(404);
        assertThat(api.get("/api/v1/workspaces/" + theirs.field("workspace_id") + "/photos/" + theirs.field("id"))
                        .field("thumbnail_status"))
                .isEqualTo("failed");
    }

    @Test
    void all_failed_photos_of_a_workspace_are_retried_and_counted() {
        failedPhoto();
        failedPhoto();
        api.uploadPhoto(workspace);
        api.fail(api.uploadPhoto(TestApi.newWorkspace()), "Not ours.");

        Answer first = api.post(photos + "/thumbnails/retry");
        Answer second = api.post(photos + "/thumbnails/retry");

        assertThat(first.status()).isEqualTo(202);
        assertThat(first.json().get("retried").asInt()).isEqualTo(2);
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.json().get("retried").asInt()).isZero();
        assertThat(api.get(photos + "?thumbnail_status=pending")
                        .json()
                        .get("photos")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void with_an_error_only_photos_that_failed_for_it_are_retried() {
        Answer ours = failedPhoto();
        Answer other = api.uploadPhoto(workspace);
        api.fail(other, "50% & more");

        Answer answer = api.post(photos + "/thumbnails/retry?error=50%25%20%26%20more");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("retried").asInt()).isOne();
        assertThat(api.get(photos + "/" + other.field("id")).field("thumbnail_status"))
                .isEqualTo("pending");
        assertThat(api.get(photos + "/" + ours.field("id")).field("thumbnail_status"))
                .isEqualTo("failed");
        assertThat(api.post(photos + "/thumbnails/retry?error=nobody%20has%20this")
                        .json()
                        .get("retried")
                        .asInt())
                .isZero();
    }

    private Answer failedPhoto() {
        Answer uploaded = api.uploadPhoto(workspace);
        api.fail(uploaded, "Out of luck.");
        return uploaded;
    }

    private String retryPath(Answer photo) {
        return photos + "/" + photo.field("id") + "/thumbnails/retry";
    }
}
