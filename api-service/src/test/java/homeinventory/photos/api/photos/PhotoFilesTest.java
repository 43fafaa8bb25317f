package homeinventory.photos.api.photos;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.MultipartBody;
import homeinventory.photos.api.SharedApi;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.blobs.BlobStore;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoFilesTest {
    private static final byte[] JPEG = SamplePhotos.jpeg(320, 240);

    private final TestApi api = SharedApi.get();
    private final WorkspaceId workspace = TestApi.newWorkspace();

    @Test
    void an_original_is_sent_as_an_attachment_that_cannot_run() {
        Answer original = api.get(upload("sofa.jpg").field("original_url"));

        assertThat(original.status()).isEqualTo(200);
        assertThat(original.bytes()).isEqualTo(JPEG);
        assertThat(original.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(original.header("Content-Length")).isEqualTo(Integer.toString(JPEG.length));
        assertThat(original.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("sofa.jpg");
        assertThat(original.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(original.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
    }

    @ParameterizedTest
    @CsvSource({
        "café.jpg, filename*=UTF-8''caf%C3%A9.jpg",
        "ソファー.jpg, filename*=UTF-8''%E3%82%BD%E3%83%95%E3%82%A1%E3%83%BC.jpg",
        "a;b=c.jpg, filename*=UTF-8''a%3Bb%3Dc.jpg"
    })
    void the_file_name_is_encoded_as_rfc_8187_says(String fileName, String parameter) {
        assertThat(api.get(upload(fileName).field("original_url")).header("Content-Disposition"))
                .contains(parameter);
    }

    @Test
    void a_part_of_an_original_can_be_requested() {
        Answer part = api.get(upload("sofa.jpg").field("original_url"), "Range", "bytes=10-19");

        assertThat(part.status()).isEqualTo(206);
        assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(JPEG, 10, 20));
    }

    @Test
    void a_part_is_sent_only_if_if_range_names_this_version() {
        String url = upload("sofa.jpg").field("original_url");
        String etag = Objects.requireNonNull(api.get(url).header("ETag"));

        Answer same = api.get(url, "Range", "bytes=10-19", "If-Range", etag);
        Answer other = api.get(url, "Range", "bytes=10-19", "If-Range", "\"something-else\"");

        assertThat(same.status()).isEqualTo(206);
        assertThat(same.header("Content-Range")).isEqualTo("bytes 10-19/" + JPEG.length);
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.bytes()).isEqualTo(JPEG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=x-y", "pages=1-2", "bytes=20-10", "bytes=0-,0-,0-"})
    void a_range_that_cannot_be_read_is_ignored(String range) {
        Answer answer = api.get(upload("sofa.jpg").field("original_url"), "Range", range);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(JPEG);
    }

    @Test
    void a_part_beyond_the_end_is_a_problem_that_names_the_length() {
        Answer answer = api.get(upload("sofa.jpg").field("original_url"), "Range", "bytes=" + JPEG.length + "-");

        assertThat(answer.status()).isEqualTo(416);
        assertThat(answer.field("type")).isEqualTo("/problems/range-not-satisfiable");
        assertThat(answer.header("Content-Range")).isEqualTo("bytes */" + JPEG.length);
    }

    @Test
    void the_last_bytes_can_be_requested_without_knowing_the_length() {
        Answer part = api.get(upload("sofa.jpg").field("original_url"), "Range", "bytes=-7");

        assertThat(part.status()).isEqualTo(206);
        assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(JPEG, JPEG.length - 7, JPEG.length));
    }

    @Test
    void an_original_is_not_sent_if_if_match_names_another() {
        String url = upload("sofa.jpg").field("original_url");

        Answer refused = api.get(url, "If-Match", "\"something-else\"");
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.field("type")).isEqualTo("/problems/precondition-failed");
        assertThat(api.get(url, "If-Match", "*").status()).isEqualTo(200);
        assertThat(api.get(url, "If-Match", Objects.requireNonNull(api.get(url).header("ETag")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_original_that_the_client_has_is_not_sent_again() {
        String url = upload("sofa.jpg").field("original_url");
        Answer first = api.get(url);

        Answer second = api.get(url, "If-None-Match", Objects.requireNonNull(first.header("ETag")));

        assertThat(second.status()).isEqualTo(304);
        assertThat(second.bytes()).isEmpty();
        assertThat(first.header("Cache-Control")).contains("private").contains("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "medium", "large"})
    void a_thumbnail_may_be_cached_for_ever_and_is_not_sent_again(String size) {
        Answer uploaded = upload("sofa.jpg");
        api.complete(uploaded);
        String url = api.get(address(uploaded)).field(size + "_thumbnail_url");

        Answer first = api.get(url);
        String etag = Objects.requireNonNull(first.header("ETag"));
        Answer second = api.get(url, "If-None-Match", etag);
        Answer changed = api.get(url, "If-None-Match", "\"something-else\"");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text()).isEqualTo(size);
        assertThat(first.header("Content-Type")).isEqualTo("image/webp");
        assertThat(first.header("Cache-Control")).isEqualTo("max-age=31536000, private, immutable");
        assertThat(first.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.bytes()).isEmpty();
        assertThat(second.header("ETag")).isEqualTo(etag);
        assertThat(second.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
        assertThat(changed.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2/small", "0/small", "1/huge", "1/SMALL", "x/small", "99999999999/small"})
    void a_generation_or_size_that_is_not_stored_is_not_found(String which) {
        Answer uploaded = upload("sofa.jpg");
        api.complete(uploaded);

        Answer answer = api.get(address(uploaded) + "/thumbnails/" + which);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.field("type")).isEqualTo("/problems/not-found");
    }

    @Test
    void the_thumbnails_of_a_pending_photo_are_not_found() {
        Answer answer = api.get(address(upload("sofa.jpg")) + "/thumbnails/1/small");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.field("detail")).contains("The photo's JSON");
    }

    @Test
    void after_a_retry_only_the_new_generations_thumbnails_are_found() {
        Answer uploaded = upload("sofa.jpg");
        api.fail(uploaded, "Out of luck.");
        api.post(address(uploaded) + "/thumbnails/retry");
        api.complete(uploaded);

        assertThat(api.get(address(uploaded)).field("small_thumbnail_url")).endsWith("/thumbnails/2/small");
        assertThat(api.get(address(uploaded) + "/thumbnails/2/small").status()).isEqualTo(200);
        assertThat(api.get(address(uploaded) + "/thumbnails/1/small").status()).isEqualTo(404);
    }

    @Test
    void an_original_that_is_missing_in_storage_is_not_found() throws Exception {
        Answer uploaded = upload("sofa.jpg");
        api.bean(BlobStore.class).delete(workspace + "/" + uploaded.field("id") + "/original.jpg");

        Answer answer = api.get(uploaded.field("original_url"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.field("type")).isEqualTo("/problems/not-found");
    }

    private Answer upload(String fileName) {
        return api.upload(TestApi.uploadPath(workspace), MultipartBody.ofFile(fileName, JPEG));
    }

    private String address(Answer uploaded) {
        return "/api/v1/workspaces/" + workspace + "/photos/" + uploaded.field("id");
    }
}
