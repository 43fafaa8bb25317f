package homeinventory.photos.api.upload;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.MultipartBody;
import homeinventory.photos.api.SharedApi;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UploadTest {
    private static final byte[] JPEG = SamplePhotos.jpeg(320, 240);

    private final TestApi api = SharedApi.get();
    private final WorkspaceId workspace = TestApi.newWorkspace();

    /** With chunks, clients would wait for the last chunk although they have the whole answer. */
    @Test
    void an_answer_has_a_content_length() throws Exception {
        Answer answer = api.upload(
                TestApi.uploadPath(workspace, PhotoType.ITEM, UUID.randomUUID()),
                MultipartBody.ofFile("sofa.jpg", JPEG));

        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(answer.bytes().length));
        assertThat(answer.header("Transfer-Encoding")).isNull();
    }

    @Test
    void an_items_photo_is_created_with_every_field_of_the_contract() throws Exception {
        UUID itemId = UUID.randomUUID();

        Answer answer = api.upload(
                TestApi.uploadPath(workspace, PhotoType.ITEM, itemId), MultipartBody.ofFile("sofa.jpg", JPEG));

        assertThat(answer.status()).isEqualTo(201);
        JsonNode photo = answer.json();
        String path =
                "/api/v1/workspaces/" + workspace + "/photos/" + photo.get("id").asString();
        assertThat(answer.header("Location")).isEqualTo(path);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(new ArrayList<>(photo.propertyNames()))
                .containsExactlyInAnyOrder(
                        "id",
                        "workspace_id",
                        "photo_type",
                        "item_id",
                        "file_name",
                        "content_type",
                        "byte_size",
                        "width",
                        "height",
                        "sha256",
                        "duplicate_of",
                        "thumbnail_status",
                        "thumbnail_attempts",
                        "thumbnail_error",
                        "next_attempt_at",
                        "small_thumbnail_url",
                        "medium_thumbnail_url",
                        "large_thumbnail_url",
                        "thumb_hash",
                        "original_url",
                        "workflow_url",
                        "created_at",
                        "updated_at");
        assertThat(photo.get("workspace_id").asString()).isEqualTo(workspace.toString());
        assertThat(photo.get("photo_type").asString()).isEqualTo("item");
        assertThat(photo.get("item_id").asString()).isEqualTo(itemId.toString());
        assertThat(photo.get("file_name").asString()).isEqualTo("sofa.jpg");
        assertThat(photo.get("content_type").asString()).isEqualTo("image/jpeg");
        assertThat(photo.get("byte_size").asInt()).isEqualTo(JPEG.length);
        assertThat(photo.get("width").asInt()).isEqualTo(320);
        assertThat(photo.get("height").asInt()).isEqualTo(240);
        assertThat(photo.get("sha256").asString())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(JPEG)));
        assertThat(photo.get("thumbnail_status").asString()).isEqualTo("pending");
        assertThat(photo.get("thumbnail_attempts").asInt()).isZero();
        assertThat(photo.get("thumbnail_error").isNull()).isTrue();
        assertThat(photo.get("next_attempt_at").isNull()).isTrue();
        assertThat(photo.get("small_thumbnail_url").isNull()).isTrue();
        assertThat(photo.get("medium_thumbnail_url").isNull()).isTrue();
        assertThat(photo.get("large_thumbnail_url").isNull()).isTrue();
        assertThat(photo.get("original_url").asString()).isEqualTo(path + "/original");
        assertThat(photo.get("workflow_url").asString())
                .isEqualTo("http://127.0.0.1:8233/namespaces/default/workflows/thumbnail-"
                        + photo.get("id").asString());
        assertThat(photo.get("created_at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        assertThat(photo.get("updated_at")).isEqualTo(photo.get("created_at"));
    }

    @Test
    void a_repairs_photo_names_its_repair_and_no_item() {
        UUID repairId = UUID.randomUUID();

        JsonNode photo = api.upload(
                        TestApi.uploadPath(workspace, PhotoType.REPAIR, repairId),
                        MultipartBody.ofFile("leak.jpg", JPEG))
                .json();

        assertThat(photo.get("photo_type").asString()).isEqualTo("repair");
        assertThat(photo.get("repair_id").asString()).isEqualTo(repairId.toString());
        assertThat(photo.has("item_id")).isFalse();
    }

    @Test
    void the_content_type_is_what_the_bytes_are_and_not_what_name_and_headers_claim() {
        assertThat(upload("a.png", SamplePhotos.jpeg(64, 48)).field("content_type"))
                .isEqualTo("image/jpeg");
        assertThat(upload("a.jpg", SamplePhotos.png(64, 48)).field("content_type"))
                .isEqualTo("image/png");
        assertThat(upload("a.jpg", SamplePhotos.webp(64, 48)).field("content_type"))
                .isEqualTo("image/webp");
    }

    @Test
    void width_and_height_are_as_displayed() {
        Answer answer = upload("sideways.jpg", SamplePhotos.jpegWithOrientation(6));

        assertThat(answer.json().get("width").asInt()).isEqualTo(320);
        assertThat(answer.json().get("height").asInt()).isEqualTo(240);
    }

    @Test
    void the_bytes_are_in_storage_and_nothing_else_is() {
        Answer answer = upload("sofa.jpg", JPEG);

        String id = answer.field("id");
        assertThat(api.stored(workspace)).isEqualTo(List.of(id, id + "/original.jpg"));
        assertThat(api.get(answer.field("original_url")).bytes()).isEqualTo(JPEG);
        assertThat(api.rows(workspace)).isOne();
    }

    @Test
    void a_part_without_a_file_name_is_accepted() {
        Answer answer = api.upload(
                TestApi.uploadPath(workspace),
                new MultipartBody()
                        .part("Content-Disposition: form-data; name=\"file\"", JPEG)
                        .end());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.field("file_name")).isEqualTo("photo.jpg");
    }

    @Test
    void a_file_of_exactly_the_limit_is_accepted() {
        byte[] padded = java.util.Arrays.copyOf(JPEG, SharedApi.MAX_BYTES);

        assertThat(upload("padded.jpg", padded).status()).isEqualTo(201);
    }

    @Test
    void a_body_of_unknown_length_is_accepted() {
        Answer answer = api.send(api.request(TestApi.uploadPath(workspace))
                .header("Content-Type", "multipart/form-data; boundary=" + MultipartBody.BOUNDARY)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(MultipartBody.ofFile("sofa.jpg", JPEG)))));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(api.get(answer.field("original_url")).bytes()).isEqualTo(JPEG);
    }

    @Test
    void text_around_the_parts_is_skipped() {
        byte[] body = MultipartBody.ofFile("sofa.jpg", JPEG);
        byte[] preamble = "This is a message in MIME format.\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] whole = new byte[preamble.length + body.length + preamble.length];
        System.arraycopy(preamble, 0, whole, 0, preamble.length);
        System.arraycopy(body, 0, whole, preamble.length, body.length);
        System.arraycopy(preamble, 0, whole, preamble.length + body.length, preamble.length);

        assertThat(api.upload(TestApi.uploadPath(workspace), whole).status()).isEqualTo(201);
    }

    private Answer upload(String fileName, byte[] content) {
        return api.upload(TestApi.uploadPath(workspace), MultipartBody.ofFile(fileName, content));
    }
}
