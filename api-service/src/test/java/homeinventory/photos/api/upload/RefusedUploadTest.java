package homeinventory.photos.api.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.MultipartBody;
import homeinventory.photos.api.SharedApi;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.model.WorkspaceId;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A refused upload is answered with its problem and leaves no row, no file and no folder. */
class RefusedUploadTest {
    private static final byte[] JPEG = SamplePhotos.jpeg(64, 48);

    private final TestApi api = SharedApi.get();
    private final WorkspaceId workspace = TestApi.newWorkspace();

    @AfterEach
    void nothing_is_left_behind() {
        assertThat(api.rows(workspace)).isZero();
        assertThat(api.stored(workspace)).isEmpty();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                argumentSet("no part", new MultipartBody().end(), 400, "invalid-multipart", "no part"),
                argumentSet(
                        "two files",
                        new MultipartBody()
                                .file("file", "a.jpg", JPEG)
                                .file("file", "b.jpg", JPEG)
                                .end(),
                        400,
                        "invalid-multipart",
                        "more than one part \"file\""),
                argumentSet("eleven parts", files(11), 400, "invalid-multipart", "more than one part \"file\""),
                argumentSet(
                        "a file and a field",
                        new MultipartBody()
                                .file("file", "a.jpg", JPEG)
                                .field("note", "hi")
                                .end(),
                        400,
                        "invalid-multipart",
                        "a part \"note\""),
                argumentSet(
                        "a field before the file",
                        new MultipartBody()
                                .field("note", "hi")
                                .file("file", "a.jpg", JPEG)
                                .end(),
                        400,
                        "invalid-multipart",
                        "a part \"note\""),
                argumentSet(
                        "a file under another name",
                        new MultipartBody().file("photo", "a.jpg", JPEG).end(),
                        400,
                        "invalid-multipart",
                        "a part \"photo\""),
                argumentSet(
                        "no closing boundary",
                        new MultipartBody().file("file", "a.jpg", JPEG).unfinished(),
                        400,
                        "invalid-multipart",
                        "not valid multipart/form-data"),
                argumentSet(
                        "part headers without end",
                        new MultipartBody()
                                .part("X-Long: " + "x".repeat(9000), JPEG)
                                .end(),
                        400,
                        "invalid-multipart",
                        "headers max length exceeded: 8192"),
                argumentSet(
                        "part headers of a megabyte",
                        new MultipartBody()
                                .part("X-Long: " + "x".repeat(1 << 20), JPEG)
                                .end(),
                        400,
                        "invalid-multipart",
                        "headers max length exceeded: 8192"),
                argumentSet(
                        "no multipart at all",
                        "hello".getBytes(StandardCharsets.UTF_8),
                        400,
                        "invalid-multipart",
                        "not valid multipart/form-data"),
                argumentSet(
                        "a part without a disposition",
                        new MultipartBody()
                                .part("Content-Type: image/jpeg", JPEG)
                                .end(),
                        400,
                        "invalid-multipart",
                        "without \"Content-Disposition: form-data\""),
                argumentSet(
                        "a disposition that cannot be read",
                        new MultipartBody()
                                .part("Content-Disposition: form-data; name", JPEG)
                                .end(),
                        400,
                        "invalid-multipart",
                        "invalid Content-Disposition"),
                argumentSet(
                        "control characters in the file's name",
                        MultipartBody.ofFile("a\u0000b\u0007.jpg", JPEG),
                        400,
                        "invalid-multipart",
                        "invalid byte"),
                argumentSet(
                        "one byte over the limit",
                        MultipartBody.ofFile("a.jpg", Arrays.copyOf(JPEG, SharedApi.MAX_BYTES + 1)),
                        413,
                        "photo-too-large",
                        "1 MiB"),
                argumentSet(
                        "far over the limit",
                        MultipartBody.ofFile("a.jpg", Arrays.copyOf(JPEG, 20 * SharedApi.MAX_BYTES)),
                        413,
                        "photo-too-large",
                        "1 MiB"),
                argumentSet(
                        "a text file",
                        MultipartBody.ofFile("a.jpg", "not a photo".getBytes(StandardCharsets.UTF_8)),
                        415,
                        "not-a-photo",
                        "not a JPEG, PNG or WebP"),
                argumentSet("an empty file", MultipartBody.ofFile("a.jpg", new byte[0]), 415, "not-a-photo", "not a"),
                argumentSet(
                        "a GIF",
                        MultipartBody.ofFile("a.gif", "GIF89a____________".getBytes(StandardCharsets.UTF_8)),
                        415,
                        "not-a-photo",
                        "not a JPEG, PNG or WebP"),
                argumentSet(
                        "a JPEG that ends in its header",
                        MultipartBody.ofFile("a.jpg", Arrays.copyOf(JPEG, 40)),
                        422,
                        "photo-unreadable",
                        "cannot be read"),
                argumentSet(
                        "more pixels than allowed",
                        MultipartBody.ofFile("a.png", SamplePhotos.png(8193, 1)),
                        422,
                        "photo-dimensions-too-large",
                        "8193 x 1 pixels"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void is_answered_with_its_problem(byte[] body, int status, String type, String detail) {
        Answer answer = api.upload(TestApi.uploadPath(workspace), body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.field("type")).isEqualTo("/problems/" + type);
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.field("title")).isNotEmpty();
        assertThat(answer.field("detail")).contains(detail);
        assertThat(answer.field("instance")).startsWith("/api/v1/workspaces/" + workspace);
    }

    @Test
    void a_body_without_a_boundary_is_refused() {
        Answer answer = api.send(api.request(TestApi.uploadPath(workspace), "Content-Type", "multipart/form-data")
                .POST(HttpRequest.BodyPublishers.ofByteArray(MultipartBody.ofFile("a.jpg", JPEG))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field("type")).isEqualTo("/problems/invalid-multipart");
    }

    @Test
    void a_request_with_a_header_of_a_megabyte_is_refused() {
        Answer answer = api.upload(
                TestApi.uploadPath(workspace), MultipartBody.ofFile("a.jpg", JPEG), "X-Long", "x".repeat(1 << 20));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field("type")).isEqualTo("/problems/bad-request");
    }

    private static byte[] files(int parts) {
        MultipartBody body = new MultipartBody();
        for (int part = 0; part < parts; part++) {
            body.file("file", part + ".jpg", JPEG);
        }
        return body.end();
    }

    @Test
    void a_request_without_a_body_is_refused() {
        Answer answer = api.post(TestApi.uploadPath(workspace));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field("type")).isEqualTo("/problems/invalid-multipart");
    }

    @Test
    void a_body_of_another_type_is_refused() {
        Answer answer = api.post(TestApi.uploadPath(workspace), "Content-Type", "image/jpeg");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field("type")).isEqualTo("/problems/invalid-multipart");
        assertThat(answer.field("detail")).contains("image/jpeg").contains("Send multipart/form-data");
    }

    @Test
    void an_id_that_is_not_a_uuid_is_refused_by_name() {
        Answer answer =
                api.upload("/api/v1/workspaces/" + workspace + "/items/17/photos", MultipartBody.ofFile("a.jpg", JPEG));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field("type")).isEqualTo("/problems/invalid-parameter");
        assertThat(answer.field("detail")).contains("item_id").contains("17").contains("UUID");
    }
}
