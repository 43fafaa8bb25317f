package homeinventory.photos.api.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.api.MultipartBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

/** Content that looks like a boundary, cut into pieces at any place. */
class ReceiveFileTest {
    private static final List<String> CONTENTS = List.of(
            "",
            "\r",
            "\n",
            "\r\n",
            "-",
            "\r\n--",
            "\r\n--" + MultipartBody.BOUNDARY.substring(1),
            "\r\n--" + MultipartBody.BOUNDARY.substring(0, 15) + "X",
            "x--" + MultipartBody.BOUNDARY + "--\r\n",
            "a\r\r\n\r\n--\r\nb");

    private final ReceiveFile receiveFile = new ReceiveFile(
            new PhotoLimits(DataSize.ofMegabytes(1), 8192),
            new SlowUploads(Duration.ofSeconds(30), DataSize.ofKilobytes(2)));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 40, 41, 1000})
    void content_is_the_same_in_pieces_of_any_size(int pieceBytes) throws IOException {
        for (String content : CONTENTS) {
            // What a sender may not do: its boundary must not be a line of the content (RFC 2046 §5.1.1).
            assertThat(content).doesNotContain("\r\n--" + MultipartBody.BOUNDARY);
            byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);

            assertThat(receive(bytes, pieceBytes))
                    .as("%s in pieces of %d", content, pieceBytes)
                    .isEqualTo(bytes);
        }
    }

    @Test
    void content_is_the_same_wherever_the_first_piece_ends() throws IOException {
        byte[] bytes = new byte[300];
        new Random(1).nextBytes(bytes);
        int length = MultipartBody.ofFile("a.jpg", bytes).length;

        for (int first = 1; first < length; first++) {
            assertThat(receive(bytes, first)).as("first piece of %d", first).isEqualTo(bytes);
        }
    }

    private byte[] receive(byte[] content, int pieceBytes) throws IOException {
        var target = new ByteArrayOutputStream();
        ReceivedFile received = receiveFile.receive(
                request(MultipartBody.ofFile("a.jpg", content), pieceBytes),
                bytes -> Channels.newChannel(target).write(bytes));
        assertThat(received.byteSize()).isEqualTo(content.length);
        assertThat(received.claimedName()).isEqualTo("a.jpg");
        return target.toByteArray();
    }

    @Test
    void a_target_that_fails_ends_the_upload_with_its_own_failure() {
        IOException full = new IOException("no room");

        assertThatThrownBy(() -> receiveFile.receive(request(MultipartBody.ofFile("a.jpg", new byte[100]), 10), _ -> {
                    throw full;
                }))
                .isSameAs(full);
    }

    private static HttpServletRequest request(byte[] body, int pieceBytes) {
        InputStream inPieces = new ByteArrayInputStream(body) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, pieceBytes));
            }
        };
        MockHttpServletRequest request = new MockHttpServletRequest() {
            @Override
            public DelegatingServletInputStream getInputStream() {
                return new DelegatingServletInputStream(inPieces);
            }
        };
        request.setContentType("multipart/form-data; boundary=\"" + MultipartBody.BOUNDARY + "\"");
        return request;
    }
}
