package homeinventory.photos.api.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.api.MultipartBody;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.TestDatabase;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that send slowly or not at all, on bare sockets. */
class StalledUploadTest {

    @AutoClose
    private static final TestDatabase DATABASE = TestDatabase.create();

    @TempDir
    private static Path storage;

    private static TestApi api;

    private final WorkspaceId workspace = TestApi.newWorkspace();

    @AutoClose
    private Socket client;

    @BeforeAll
    static void start() {
        api = TestApi.start(
                DATABASE.properties(),
                storage,
                TestApi.NO_TEMPORAL,
                "server.tomcat.connection-timeout=2s",
                "photos.slow-uploads.patience=1s");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @BeforeEach
    void begin_an_upload() throws IOException {
        client = api.beginUpload(TestApi.uploadPath(workspace), 10_000);
        client.setSoTimeout(10_000);
        client.getOutputStream()
                .write(("--" + MultipartBody.BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nabc")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    @AfterEach
    void nothing_is_left_behind() {
        await().untilAsserted(() -> assertThat(api.stored(workspace)).isEmpty());
        assertThat(api.rows(workspace)).isZero();
    }

    @Test
    void a_client_that_stops_sending_is_answered_408() throws IOException {
        assertThat(answer()).startsWith("HTTP/1.1 408").contains("/problems/upload-interrupted");
    }

    @Test
    void a_client_that_sends_byte_by_byte_is_answered_that_it_is_too_slow() throws IOException {
        await("the answer").atMost(Duration.ofSeconds(10)).until(() -> {
            client.getOutputStream().write('x');
            return client.getInputStream().available() > 0;
        });

        assertThat(answer())
                .startsWith("HTTP/1.1 408")
                .contains("/problems/upload-interrupted")
                .contains("slower than 2 KiB in a second");
    }

    private String answer() throws IOException {
        return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
