package homeinventory.photos.api.upload;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.MultipartBody;
import homeinventory.photos.store.blobs.BlobStore;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

/** Content that looks like a boundary, cut by the network wherever it may be. */
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

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 40, 41, 1000})
    void arrives_as_it_was_sent(int pieceBytes) throws IOException {
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
    void arrives_as_it_was_sent_wherever_the_first_piece_ends() throws IOException {
        byte[] bytes = new byte[300];
        new Random(1).nextBytes(bytes);
        int length = MultipartBody.ofFile("a.jpg", bytes).length;

        for (int first = 1; first < length; first++) {
            assertThat(receive(bytes, first)).as("first piece of %d", first).isEqualTo(bytes);
        }
    }

    private byte[] receive(byte[] content, int pieceBytes) throws IOException {
        var target = new UncommittedUpload(folder.resolve("received"));
        Files.deleteIfExists(target.file());
        ReceivedFile received =
                receiveFile.receive(request(MultipartBody.ofFile("a.jpg", content), pieceBytes), target);
        assertThat(received.byteSize()).isEqualTo(content.length);
        assertThat(received.claimedName()).isEqualTo("a.jpg");
        return Files.readAllBytes(target.file());
    }

    private record UncommittedUpload(Path file) implements BlobStore.Upload {

        @Override
        public void written(long bytes) {
            assertThat(file).hasSize(bytes);
        }

        @Override
        public byte[] commit(String key) {
            throw new AssertionError("whoever receives does not commit");
        }

        @Override
        public void close() {
            throw new AssertionError("whoever began closes");
        }
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
