package homeinventory.photos.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.MultipartBody;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** The limits as clients see them. */
class LimitsTest {
    private static final byte[] JPEG = SamplePhotos.jpeg(64, 48);
    private static final byte[] UPLOAD = MultipartBody.ofFile("sofa.jpg", JPEG);

    private static TestDatabase database;
    private static TestApi api;

    private final WorkspaceId workspace = TestApi.newWorkspace();
    private final String photos = "/api/v1/workspaces/" + workspace + "/photos";

    @BeforeAll
    static void start(@TempDir Path storage) {
        database = TestDatabase.create();
        api = TestApi.start(
                database.properties(),
                storage,
                TestApi.NO_TEMPORAL,
                "photos.limits.requests=20",
                "photos.limits.request-window=1h",
                // Enough for two photos and half of a third.
                "photos.limits.bytes-per-day=" + JPEG.length * 5 / 2 + "B",
                "photos.limits.photos-in-queue=3");
    }

    @AfterAll
    static void stop() {
        api.close();
        database.close();
    }

    @Test
    void a_workspace_with_too_many_requests_is_refused_and_others_are_not() {
        for (int left = 19; left >= 0; left--) {
            Answer answer = api.get(photos);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("RateLimit")).isEqualTo("\"requests\";r=" + left);
        }

        Answer refused = api.get(photos);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.field("type")).isEqualTo("/problems/quota-exceeded");
        assertThat(refused.json().at("/violated-policies/0").asString()).isEqualTo("requests");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"requests\";q=20;w=3600");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 180);
        assertThat(api.get("/api/v1/workspaces/" + TestApi.newWorkspace() + "/photos")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_upload_beyond_the_days_bytes_is_refused_and_leaves_nothing() {
        Answer first = upload();
        upload();
        List<String> stored = api.stored(workspace);

        Answer refused = upload();

        assertThat(first.response().headers().allValues("RateLimit"))
                .containsExactly("\"requests\";r=19", "\"day\";r=" + JPEG.length * 5 / 2, "\"queue\";r=3");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().at("/violated-policies/0").asString()).isEqualTo("day");
        assertThat(api.rows(workspace)).isEqualTo(2);
        assertThat(api.stored(workspace)).isEqualTo(stored);
    }

    @Test
    void an_upload_that_is_refused_for_another_reason_does_not_count() {
        byte[] text = MultipartBody.ofFile("note.jpg", new byte[JPEG.length]);
        for (int refused = 0; refused < 5; refused++) {
            assertThat(api.upload(TestApi.uploadPath(workspace), text).status()).isEqualTo(415);
        }
        assertThat(upload().status()).isEqualTo(201);

        String reject = TestApi.uploadPath(workspace) + "?on_duplicate=reject";
        for (int refused = 0; refused < 5; refused++) {
            assertThat(api.upload(reject, UPLOAD).status()).isEqualTo(409);
        }
        assertThat(upload().status()).isEqualTo(201);
    }

    @Test
    void an_address_without_a_valid_workspace_is_refused_for_that_reason() {
        assertThat(api.get("/api/v1/workspaces/sofa/photos").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/workspaces/sofa/photos").header("RateLimit"))
                .isNull();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(LimitsProperties.class)
    static class Settings {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "photos.limits.requests=0",
                "photos.limits.request-window=0s",
                "photos.limits.request-window=1500ms",
                "photos.limits.bytes-per-day=0B",
                "photos.limits.photos-in-queue=0"
            })
    void a_limit_of_zero_is_a_mistake(String setting) {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
                .withUserConfiguration(Settings.class)
                .withPropertyValues(setting)
                .run(context -> assertThat(context).hasFailed());
    }

    private Answer upload() {
        return api.upload(TestApi.uploadPath(workspace), UPLOAD);
    }
}
