package homeinventory.photos.api.photos;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.MultipartBody;
import homeinventory.photos.api.SharedApi;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.model.WorkspaceId;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** All headers of downloads. {@code Last-Modified} is not among them: the content of an ETag never changes. */
class DownloadHeadersTest {
    private static final byte[] JPEG = SamplePhotos.jpeg(320, 240);

    /** They depend on time and on the requests before. */
    private static final List<String> LEFT_OUT = List.of("date", "ratelimit", "ratelimit-policy");

    private final TestApi api = SharedApi.get();
    private final WorkspaceId workspace = TestApi.newWorkspace();
    private final Answer photo = api.upload(TestApi.uploadPath(workspace), MultipartBody.ofFile("sofa.jpg", JPEG));
    private final String original = photo.field("original_url");
    private final String etag = '"' + photo.field("sha256") + '"';

    @Test
    void a_whole_original() {
        Answer answer = api.get(original);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(headers(answer))
                .isEqualTo(originalWith("accept-ranges", "bytes", "content-length", Integer.toString(JPEG.length)));
    }

    @Test
    void HEAD_answers_like_GET_without_a_body() {
        Answer head = api.send(api.request(original).method("HEAD", BodyPublishers.noBody()));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.bytes()).isEmpty();
        assertThat(headers(head)).isEqualTo(headers(api.get(original)));
    }

    @Test
    void one_range() {
        Answer answer = api.get(original, "Range", "bytes=5-");

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.bytes()).isEqualTo(Arrays.copyOfRange(JPEG, 5, JPEG.length));
        assertThat(headers(answer))
                .isEqualTo(originalWith(
                        "accept-ranges",
                        "bytes",
                        "content-length",
                        Integer.toString(JPEG.length - 5),
                        "content-range",
                        "bytes 5-%d/%d".formatted(JPEG.length - 1, JPEG.length)));
    }

    @Test
    void two_ranges_of_an_original() {
        Answer answer = api.get(original, "Range", "bytes=3-4,0-1");

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.header("Content-Type")).startsWith("multipart/byteranges; boundary=");
        assertThat(answer.bytes()).hasSizeLessThan(JPEG.length);
        assertThat(answer.text()).contains("Content-Range: bytes 3-4/" + JPEG.length, "bytes 0-1/" + JPEG.length);
    }

    @Test
    void a_range_of_another_version() {
        Answer answer = api.get(original, "Range", "bytes=5-9", "If-Range", "\"another\"");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(JPEG);
        assertThat(headers(answer)).isEqualTo(originalWith("content-length", Integer.toString(JPEG.length)));
    }

    @Test
    void a_thumbnail_and_two_ranges_of_it() {
        api.complete(photo);
        String url = api.get("/api/v1/workspaces/" + workspace + "/photos/" + photo.field("id"))
                .field("small_thumbnail_url");

        assertThat(headers(api.get(url)))
                .isEqualTo(Map.of(
                        "accept-ranges", "bytes",
                        "cache-control", "max-age=31536000, private, immutable",
                        "content-length", "5",
                        "content-type", "image/webp",
                        "etag", '"' + photo.field("id") + "-1-small\"",
                        "x-content-type-options", "nosniff"));
        Answer ranges = api.get(url, "Range", "bytes=3-4,0-1");
        assertThat(ranges.status()).isEqualTo(206);
        assertThat(ranges.text().replaceAll("--[-\\w]+", "--boundary")).isEqualToNormalizingNewlines("""

                        --boundary
                        Content-Type: image/webp
                        Content-Range: bytes 3-4/5

                        ll
                        --boundary
                        Content-Type: image/webp
                        Content-Range: bytes 0-1/5

                        sm
                        --boundary""");
    }

    private Map<String, String> originalWith(String... further) {
        Map<String, String> headers = new TreeMap<>(Map.of(
                "cache-control", "no-cache, private",
                "content-disposition", "attachment; filename=\"sofa.jpg\"; filename*=UTF-8''sofa.jpg",
                "content-security-policy", "sandbox; default-src 'none'",
                "content-type", "image/jpeg",
                "etag", etag,
                "x-content-type-options", "nosniff"));
        for (int i = 0; i < further.length; i += 2) {
            headers.put(further[i], further[i + 1]);
        }
        return headers;
    }

    private static Map<String, String> headers(Answer answer) {
        Map<String, String> headers = new TreeMap<>();
        answer.response().headers().map().forEach((name, values) -> headers.put(name, String.join(" | ", values)));
        LEFT_OUT.forEach(headers::remove);
        return headers;
    }
}
