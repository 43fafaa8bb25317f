package homeinventory.photos.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What reading a header costs, counted in bytes. */
class ProbingCostTest {
    private static final int WINDOW = 4096;
    private static final int FILE_BYTES = 25_000_000;
    private static final int PIECE = 64 * 1024;

    private final ArrivingPhoto photo = new ArrivingPhoto(Engines.LIMITS);

    static List<byte[]> bombs() {
        return List.of(
                SamplePhotos.headerBomb(),
                SamplePhotos.tallPngHeaderBomb(),
                SamplePhotos.oneBitPngBomb(),
                SamplePhotos.squarePngBomb());
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void a_header_bomb_is_read_from_its_first_bytes_and_nothing_else_is_kept(byte[] bomb) throws Exception {
        photo.receive(ByteBuffer.wrap(Arrays.copyOf(bomb, Math.max(bomb.length, WINDOW)), 0, WINDOW));
        assertThat(photo.isRead()).isTrue();

        photo.receive(ByteBuffer.allocate(FILE_BYTES));
        assertThat(photo.keptBytes()).isZero();
        assertThat(photo.header())
                .map(PhotoHeader::longSide)
                .get()
                .satisfies(side -> assertThat(side).isGreaterThan(8192));
    }

    /** JPEG bytes, each repeated until the file is as large as an upload may be. */
    static Stream<byte[]> spreadOutHeaders() {
        return Stream.of(
                // Stray bytes, fill bytes, markers without a body, comments of 2 bytes, of 2.5 KB and of 64 KB.
                repeated(new byte[] {0}),
                repeated(new byte[] {-1}),
                repeated(new byte[] {-1, 1}),
                repeated(new byte[] {-1, -2, 0, 2}),
                repeated(Arrays.copyOf(new byte[] {-1, -2, 10, 0}, 2562)),
                repeated(Arrays.copyOf(new byte[] {-1, -2, -1, -1}, 65_537)));
    }

    @ParameterizedTest
    @MethodSource("spreadOutHeaders")
    void a_header_that_fills_the_whole_file_is_kept_within_the_limit(byte[] file) {
        int mostKept = 0;
        for (int at = 0; at < file.length; at += PIECE) {
            photo.receive(ByteBuffer.wrap(file, at, Math.min(PIECE, file.length - at)));
            mostKept = Math.max(mostKept, photo.keptBytes());
        }

        // The last window may be as large as all that was kept before it.
        assertThat(mostKept).isLessThan(2 * ArrivingPhoto.MAX_KEPT_BYTES);
        assertThatThrownBy(photo::header).isInstanceOf(UnreadableHeaderException.class);
    }

    @Test
    void a_header_of_too_many_bytes_is_refused_with_a_reason() {
        photo.receive(ByteBuffer.wrap(repeated(new byte[] {0})));

        assertThatThrownBy(photo::header).hasMessage("its header has more than 2,097,152 bytes");
    }

    private static byte[] repeated(byte[] part) {
        ByteBuffer file = ByteBuffer.allocate(FILE_BYTES).put((byte) -1).put((byte) 0xd8);
        file.put((byte) -1).put((byte) 0xe0).put((byte) 0).put((byte) 2);
        while (file.remaining() >= part.length) {
            file.put(part);
        }
        return file.array();
    }
}
