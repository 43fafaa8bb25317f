package homeinventory.photos.api.upload;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.MultipartBody;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.TestDatabase;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StalledUploadTest {

    @AutoClose
    private static final TestDatabase DATABASE = TestDatabase.create();

    @Test
    void a_client_that_stops_sending_is_told_so_and_leaves_nothing_behind(@TempDir Path storage) throws Exception {
        WorkspaceId workspace = TestApi.newWorkspace();
        try (TestApi api = TestApi.start(
                        DATABASE.properties(), storage, TestApi.NO_TEMPORAL, "server.tomcat.connection-timeout=300ms");
                Socket client = new Socket(api.address().getAddress(), api.port())) {
            client.setSoTimeout(10_000);
            client.getOutputStream()
                    .write(("POST " + TestApi.uploadPath(workspace)
                                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000\r\n"
                                    + "Content-Type: multipart/form-data; boundary=" + MultipartBody.BOUNDARY
                                    + "\r\n\r\n--" + MultipartBody.BOUNDARY
                                    + "\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nabc")
                            .getBytes(StandardCharsets.US_ASCII));

            String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 408").contains("/problems/upload-interrupted");
            assertThat(api.stored(workspace)).isEmpty();
            assertThat(api.rows(workspace)).isZero();
        }
    }
}
