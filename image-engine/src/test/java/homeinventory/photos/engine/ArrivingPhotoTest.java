package homeinventory.photos.engine;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import homeinventory.photos.engine.hostile.HostileFiles;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A header that is read piece by piece says what the same header says when the whole file is there. */
class ArrivingPhotoTest {
    private static final int HOSTILE_FILES = 1_000;
    private static final long SEED = 16;
    /** The first bytes are read in a window of 4096; what stands around its end is read in two runs. */
    private static final int AROUND_WINDOW_END = 4_000;

    private static final int LARGE = 3_000_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 4_096, 256 * 1024, Integer.MAX_VALUE})
    void pieces_of_every_size_give_the_result_of_the_whole_file(int pieceBytes) {
        var hostile = new HostileFiles(HostileFilesTest.good(), SEED);
        Stream.of(
                        HostileFilesTest.good().stream(),
                        Stream.generate(hostile::next).limit(HOSTILE_FILES),
                        largeHeaders().stream(),
                        largeHeaders().stream().map(file -> Arrays.copyOf(file, LARGE)),
                        Stream.of(new byte[0], SamplePhotos.textFile(), SamplePhotos.cameraJpeg()))
                .flatMap(files -> files)
                .forEach(file -> assertThat(inPieces(file, pieceBytes)).isEqualTo(whole(file)));
    }

    @Test
    void headers_across_the_end_of_a_window_give_the_result_of_the_whole_file() {
        IntStream.range(AROUND_WINDOW_END, AROUND_WINDOW_END + 150)
                .mapToObj(ArrivingPhotoTest::headersAfter)
                .flatMap(List::stream)
                .forEach(file -> assertThat(inPieces(file, file.length)).isEqualTo(whole(file)));
    }

    @Test
    void every_cut_of_a_header_gives_the_result_of_the_whole_file() {
        for (byte[] file : headersAfter(AROUND_WINDOW_END)) {
            for (int length = 0; length < file.length; length++) {
                byte[] cut = Arrays.copyOf(file, length);
                assertThat(inPieces(cut, length)).isEqualTo(whole(cut));
            }
        }
    }

    @Test
    void a_buffer_keeps_its_position_and_may_be_used_again() {
        ArrivingPhoto photo = new ArrivingPhoto(Engines.LIMITS);
        byte[] file = SamplePhotos.jpegWithOrientation(6);
        ByteBuffer buffer = ByteBuffer.allocate(100);
        for (int at = 0; at < file.length; at += buffer.limit()) {
            buffer.clear().put(file, at, Math.min(100, file.length - at)).flip();
            photo.receive(buffer);
            assertThat(buffer.position()).isZero();
            Arrays.fill(buffer.array(), (byte) 0);
        }

        assertThat(photo.result()).isEqualTo(Engines.probe(file));
    }

    /** One of each format, upside down, with so many other bytes before the EXIF block. */
    private static List<byte[]> headersAfter(int bytes) {
        byte[] exif = ExifFixtures.exif(3, ByteOrder.LITTLE_ENDIAN);
        byte[] jpeg = ExifFixtures.jpegWithExif(SamplePhotos.jpeg(30, 20), 6, ByteOrder.BIG_ENDIAN);
        return List.of(
                ExifFixtures.jpegWithSegment(jpeg, 0xFE, new byte[bytes]),
                PngFixtures.withChunks(
                        SamplePhotos.png(30, 20),
                        PngFixtures.chunk("tEXt", new byte[bytes]),
                        PngFixtures.chunk("eXIf", exif)),
                ExifFixtures.webpExtended(
                        SamplePhotos.webp(30, 20),
                        30,
                        20,
                        0x08,
                        ExifFixtures.chunk("JUNK", new byte[bytes]),
                        ExifFixtures.chunk("EXIF", ExifFixtures.concat(ExifFixtures.ascii("Exif\0\0"), exif))));
    }

    /** What is read lies millions of bytes apart. */
    private static List<byte[]> largeHeaders() {
        byte[] comments = SamplePhotos.jpegWithOrientation(6);
        for (int i = 0; i < 60; i++) {
            comments = ExifFixtures.jpegWithSegment(comments, 0xFE, new byte[65_000]);
        }
        byte[] farDirectory = Arrays.copyOf(ExifFixtures.exif(6, ByteOrder.BIG_ENDIAN), LARGE);
        ByteBuffer.wrap(farDirectory).putInt(4, LARGE / 2).putShort(LARGE / 2, (short) 0xffff);
        byte[] png = SamplePhotos.png(30, 20);
        return Stream.concat(
                        headersAfter(LARGE + 500_000).stream().skip(1),
                        Stream.of(comments, PngFixtures.withChunks(png, PngFixtures.chunk("eXIf", farDirectory))))
                .toList();
    }

    private static String whole(byte[] file) {
        return described(() -> PhotoFormats.readHeader(FileBytes.of(file)));
    }

    private static String inPieces(byte[] file, int pieceBytes) {
        ArrivingPhoto photo = new ArrivingPhoto(Engines.LIMITS);
        for (int at = 0; at < file.length; at += Math.min(pieceBytes, file.length - at)) {
            photo.receive(ByteBuffer.wrap(file, at, Math.min(pieceBytes, file.length - at)));
        }
        return described(photo::header);
    }

    private static String described(Reading reading) {
        try {
            return String.valueOf(reading.read().orElse(null));
        } catch (UnreadableHeaderException e) {
            return e.toString();
        }
    }

    private interface Reading {
        Optional<PhotoHeader> read() throws UnreadableHeaderException;
    }
}
