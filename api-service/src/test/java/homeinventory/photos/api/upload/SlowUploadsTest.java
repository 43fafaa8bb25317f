package homeinventory.photos.api.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.api.MultipartBody;
import homeinventory.photos.api.SharedApi;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.model.WorkspaceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlowUploadsTest {
    private static final byte[] BODY = MultipartBody.ofFile("sofa.jpg", SamplePhotos.jpeg(64, 48));

    /** More than a servlet container has threads by default (Tomcat: 200), and than there are database connections. */
    private static final int SLOW = 300;

    private final TestApi api = SharedApi.get();
    private final WorkspaceId slow = TestApi.newWorkspace();

    @Test
    void a_fast_upload_is_not_held_up_by_any_number_of_slow_ones() throws IOException {
        List<Socket> clients = new ArrayList<>();
        try {
            for (int client = 0; client < SLOW; client++) {
                clients.add(begin());
            }
            await("all of them are under way").until(() -> uploadsUnderWay() == SLOW);
            for (Socket client : clients) {
                client.getOutputStream().write(BODY, 1, 1);
            }

            assertThat(api.uploadPhoto(TestApi.newWorkspace()).status()).isEqualTo(201);

            assertThat(uploadsUnderWay()).as("none of them had to end first").isEqualTo(SLOW);
        } finally {
            for (Socket client : clients) {
                client.close();
            }
        }
        await("all of them are gone")
                // Their folders may be removed while they are listed.
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .untilAsserted(() -> assertThat(api.stored(slow)).isEmpty());
        assertThat(api.rows(slow)).isZero();
    }

    /** Sends the first byte of a body; the others would follow one by one. */
    private Socket begin() throws IOException {
        Socket client = api.beginUpload(TestApi.uploadPath(slow), BODY.length);
        client.getOutputStream().write(BODY, 0, 1);
        return client;
    }

    private long uploadsUnderWay() {
        return api.stored(slow).stream().filter(path -> path.endsWith(".part")).count();
    }
}
