package homeinventory.photos.api.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.api.MultipartBody;
import homeinventory.photos.api.SharedApi;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.model.WorkspaceId;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients that break the connection or send too much, on bare sockets. */
class InterruptedUploadTest {
    private static final byte[] BODY = MultipartBody.ofFile("sofa.jpg", SamplePhotos.jpeg(800, 600));

    private final TestApi api = SharedApi.get();
    private final WorkspaceId workspace = TestApi.newWorkspace();

    @Test
    void a_reset_in_the_middle_of_the_body_leaves_nothing_behind() throws Exception {
        try (Socket client = connect()) {
            sendHead(client, BODY.length);
            client.getOutputStream().write(BODY, 0, BODY.length / 2);
            await().until(() -> api.stored(workspace).size() == 2); // the photo's folder and a temporary file
            client.setSoLinger(true, 0); // closing now sends RST instead of FIN
        }

        await().untilAsserted(() -> assertThat(api.stored(workspace)).isEmpty());
        assertThat(api.rows(workspace)).isZero();
    }

    @Test
    void a_close_in_the_middle_of_the_body_leaves_nothing_behind() throws Exception {
        try (Socket client = connect()) {
            sendHead(client, BODY.length);
            client.getOutputStream().write(BODY, 0, BODY.length / 2);
            await().until(() -> api.stored(workspace).size() == 2);
        }

        await().untilAsserted(() -> assertThat(api.stored(workspace)).isEmpty());
        assertThat(api.rows(workspace)).isZero();
    }

    @Test
    void a_close_before_the_first_byte_of_the_body_leaves_nothing_behind() throws Exception {
        try (Socket client = connect()) {
            sendHead(client, BODY.length);
            await().until(() -> api.stored(workspace).size() == 2);
        }

        await().untilAsserted(() -> assertThat(api.stored(workspace)).isEmpty());
        assertThat(api.rows(workspace)).isZero();
    }

    @Test
    void a_client_that_is_still_sending_sees_why_it_is_refused() throws Exception {
        int length = 40 * SharedApi.MAX_BYTES;
        try (Socket client = connect()) {
            sendHead(client, length);
            byte[] chunk = new byte[64 * 1024];
            for (int sent = 0; sent < length; sent += chunk.length) {
                client.getOutputStream().write(chunk); // fails if the server has closed the connection
            }

            assertThat(readAnswer(client)).startsWith("HTTP/1.1 413").contains("/problems/photo-too-large");
        }
        assertThat(api.stored(workspace)).isEmpty();
    }

    @Test
    void a_client_that_asks_first_is_refused_before_it_sends_anything() throws Exception {
        try (Socket client = connect()) {
            sendHead(client, 40 * SharedApi.MAX_BYTES, "Expect: 100-continue");

            assertThat(readAnswer(client)).startsWith("HTTP/1.1 413").contains("/problems/photo-too-large");
        }
        assertThat(api.stored(workspace)).isEmpty();
    }

    @Test
    void a_body_of_unknown_length_is_refused_once_it_is_too_long() throws Exception {
        byte[] tooLong = MultipartBody.ofFile("big.jpg", new byte[3 * SharedApi.MAX_BYTES]);
        try (Socket client = connect()) {
            client.getOutputStream().write(head("Transfer-Encoding: chunked").getBytes(StandardCharsets.US_ASCII));
            for (int sent = 0; sent < tooLong.length; sent += 65_536) {
                int size = Math.min(65_536, tooLong.length - sent);
                client.getOutputStream()
                        .write((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                client.getOutputStream().write(tooLong, sent, size);
                client.getOutputStream().write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            client.getOutputStream().write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(readAnswer(client)).startsWith("HTTP/1.1 413").contains("/problems/photo-too-large");
        }
        assertThat(api.stored(workspace)).isEmpty();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(api.address().getAddress(), api.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private void sendHead(Socket client, int length, String... headers) throws IOException {
        client.getOutputStream()
                .write(head("Content-Length: " + length, headers).getBytes(StandardCharsets.US_ASCII));
    }

    private String head(String lengthHeader, String... headers) {
        return String.join(
                                "\r\n",
                                "POST " + TestApi.uploadPath(workspace) + " HTTP/1.1",
                                "Host: localhost",
                                "Content-Type: multipart/form-data; boundary=" + MultipartBody.BOUNDARY,
                                lengthHeader,
                                String.join("\r\n", List.of(headers)))
                        .strip()
                + "\r\n\r\n";
    }

    /** As much as comes with the first packets: status, headers and the short body. */
    private static String readAnswer(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        StringBuilder answer = new StringBuilder();
        while (!answer.toString().contains("}")) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            answer.append((char) next);
        }
        return answer.toString();
    }
}
