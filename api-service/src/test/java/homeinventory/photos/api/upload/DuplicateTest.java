package homeinventory.photos.api.upload;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.MultipartBody;
import homeinventory.photos.api.SharedApi;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.model.WorkspaceId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DuplicateTest {
    private static final byte[] PHOTO = MultipartBody.ofFile("sofa.jpg", SamplePhotos.jpeg(64, 48));
    private static final byte[] OTHER_PHOTO = MultipartBody.ofFile("sofa.jpg", SamplePhotos.jpeg(80, 60));
    private static final String REJECT = "?on_duplicate=reject";

    private final TestApi api = SharedApi.get();
    private final WorkspaceId workspace = TestApi.newWorkspace();
    private final String photos = "/api/v1/workspaces/" + workspace + "/photos/";

    @Test
    void the_same_content_again_is_stored_and_names_the_oldest_photo_that_has_it() {
        Answer first = api.upload(uploadPath(), PHOTO);
        Answer second = api.upload(uploadPath(), PHOTO);
        Answer third = api.upload(uploadPath() + "?on_duplicate=keep", PHOTO);

        assertThat(first.json().get("duplicate_of").isNull()).isTrue();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.field("duplicate_of")).isEqualTo(first.field("id"));
        assertThat(third.field("duplicate_of")).isEqualTo(first.field("id"));
        assertThat(api.get(photos + third.field("id")).json()).isEqualTo(third.json());
    }

    @Test
    void other_content_or_another_workspace_makes_no_duplicate() {
        api.upload(uploadPath(), PHOTO);
        api.upload(TestApi.uploadPath(TestApi.newWorkspace()), OTHER_PHOTO);

        assertThat(api.upload(uploadPath(), OTHER_PHOTO)
                        .json()
                        .get("duplicate_of")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_photo_whose_original_is_deleted_is_no_longer_a_duplicate() {
        Answer first = api.upload(uploadPath(), PHOTO);
        Answer second = api.upload(uploadPath(), PHOTO);

        api.delete(photos + first.field("id"));

        assertThat(api.get(photos + second.field("id"))
                        .json()
                        .get("duplicate_of")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_duplicate_is_refused_on_request_and_leaves_nothing_behind() {
        Answer first = api.upload(uploadPath() + REJECT, PHOTO);
        Answer second = api.upload(uploadPath() + REJECT, PHOTO);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.field("type")).isEqualTo("/problems/duplicate-photo");
        assertThat(second.field("duplicate_of")).isEqualTo(first.field("id"));
        assertThat(second.field("detail")).contains(photos + first.field("id"));
        assertThatOnePhotoIsStored(first);
    }

    @Test
    void of_many_equal_uploads_at_once_that_reject_duplicates_one_is_stored() {
        List<Future<Answer>> uploads;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            uploads = Stream.generate(() -> clients.submit(() -> api.upload(uploadPath() + REJECT, PHOTO)))
                    .limit(20)
                    .toList();
        }
        List<Answer> answers = uploads.stream().map(Future::resultNow).toList();

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(19);
        assertThat(api.rows(workspace)).isOne();
    }

    @Test
    void an_upload_that_is_repeated_under_its_key_is_not_its_own_duplicate() {
        String key = UUID.randomUUID().toString();
        String path = uploadPath() + REJECT;
        Answer first = api.upload(path, PHOTO, "Idempotency-Key", key);

        Answer again = api.upload(path, PHOTO, "Idempotency-Key", key);
        Answer otherKey = api.upload(path, PHOTO, "Idempotency-Key", key + "-2");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.field("id")).isEqualTo(first.field("id"));
        assertThat(otherKey.status()).isEqualTo(409);
        assertThatOnePhotoIsStored(first);
    }

    @Test
    void a_value_of_on_duplicate_other_than_keep_or_reject_is_refused() {
        Answer answer = api.upload(uploadPath() + "?on_duplicate=maybe", PHOTO);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field("detail")).contains("on_duplicate").contains("keep or reject");
        assertThat(api.stored(workspace)).isEmpty();
    }

    private String uploadPath() {
        return TestApi.uploadPath(workspace);
    }

    private void assertThatOnePhotoIsStored(Answer photo) {
        assertThat(api.rows(workspace)).isOne();
        assertThat(api.stored(workspace)).isEqualTo(List.of(photo.field("id"), photo.field("id") + "/original.jpg"));
    }
}
