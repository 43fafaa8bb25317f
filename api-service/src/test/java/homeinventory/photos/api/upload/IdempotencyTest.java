package homeinventory.photos.api.upload;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.MultipartBody;
import homeinventory.photos.api.SharedApi;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyTest {
    private static final byte[] PHOTO = MultipartBody.ofFile("sofa.jpg", SamplePhotos.jpeg(64, 48));
    private static final byte[] OTHER_PHOTO = MultipartBody.ofFile("sofa.jpg", SamplePhotos.jpeg(80, 60));

    private final TestApi api = SharedApi.get();
    private final WorkspaceId workspace = TestApi.newWorkspace();
    private final String path = TestApi.uploadPath(workspace);
    private final String key = UUID.randomUUID().toString();

    @Test
    void the_same_upload_under_the_same_key_gives_the_same_photo() {
        Answer first = upload(path, PHOTO);
        Answer second = upload(path, PHOTO);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.json()).isEqualTo(first.json());
        assertThatOnePhotoIsStored(first);
    }

    @Test
    void a_hundred_uploads_at_once_under_one_key_make_one_photo() {
        List<Future<Answer>> uploads;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            uploads = Stream.generate(() -> clients.submit(() -> upload(path, PHOTO)))
                    .limit(100)
                    .toList();
        }
        List<Answer> answers = uploads.stream().map(Future::resultNow).toList();

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers.stream().map(answer -> answer.field("id")).distinct())
                .hasSize(1);
        assertThatOnePhotoIsStored(answers.getFirst());
    }

    @Test
    void another_file_under_the_same_key_is_refused_and_not_kept() {
        Answer first = upload(path, PHOTO);
        Answer second = upload(path, OTHER_PHOTO);

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.field("type")).isEqualTo("/problems/idempotency-key-reused");
        assertThat(second.field("detail")).contains("new key");
        assertThatOnePhotoIsStored(first);
    }

    @Test
    void another_owner_under_the_same_key_is_refused() {
        upload(path, PHOTO);

        Answer answer = upload(TestApi.uploadPath(workspace, PhotoType.REPAIR, UUID.randomUUID()), PHOTO);

        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void another_workspace_may_use_the_same_key() {
        Answer first = upload(path, PHOTO);
        Answer other = upload(TestApi.uploadPath(TestApi.newWorkspace()), PHOTO);

        assertThat(other.status()).isEqualTo(201);
        assertThat(other.field("id")).isNotEqualTo(first.field("id"));
    }

    @Test
    void without_a_key_the_same_file_is_another_photo() {
        assertThat(api.upload(path, PHOTO).field("id"))
                .isNotEqualTo(api.upload(path, PHOTO).field("id"));
    }

    @Test
    void after_the_photo_is_deleted_its_key_makes_a_new_one() {
        Answer first = upload(path, PHOTO);
        api.delete("/api/v1/workspaces/" + workspace + "/photos/" + first.field("id"));

        Answer second = upload(path, PHOTO);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.field("id")).isNotEqualTo(first.field("id"));
    }

    @Test
    void a_key_in_quotes_is_the_same_as_one_without() {
        Answer bare = api.upload(path, PHOTO, "Idempotency-Key", key);
        Answer quoted = api.upload(path, PHOTO, "Idempotency-Key", '"' + key + '"');

        assertThat(quoted.field("id")).isEqualTo(bare.field("id"));
        assertThatOnePhotoIsStored(bare);
    }

    @Test
    void a_refused_upload_leaves_its_key_free() {
        assertThat(upload(path, MultipartBody.ofFile("sofa.jpg", new byte[] {1, 2, 3}))
                        .status())
                .isEqualTo(415);

        assertThat(upload(path, PHOTO).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256})
    void a_key_that_is_empty_or_too_long_is_refused(int length) {
        Answer answer = api.upload(path, PHOTO, "Idempotency-Key", "k".repeat(length));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field("type")).isEqualTo("/problems/invalid-parameter");
        assertThat(answer.field("detail")).contains("Idempotency-Key");
        assertThat(api.stored(workspace)).isEmpty();
    }

    @Test
    void a_key_of_the_maximum_length_is_accepted() {
        assertThat(api.upload(path, PHOTO, "Idempotency-Key", "k".repeat(255)).status())
                .isEqualTo(201);
        assertThat(api.upload(path, PHOTO, "Idempotency-Key", '"' + "q".repeat(255) + '"')
                        .status())
                .isEqualTo(201);
    }

    private Answer upload(String where, byte[] body) {
        return api.upload(where, body, "Idempotency-Key", key);
    }

    private void assertThatOnePhotoIsStored(Answer photo) {
        assertThat(api.rows(workspace)).isOne();
        assertThat(api.stored(workspace)).isEqualTo(List.of(photo.field("id"), photo.field("id") + "/original.jpg"));
    }
}
