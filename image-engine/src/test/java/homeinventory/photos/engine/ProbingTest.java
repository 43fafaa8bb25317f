package homeinventory.photos.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import homeinventory.photos.engine.ProbeResult.Accepted;
import homeinventory.photos.engine.ProbeResult.NotAPhoto;
import homeinventory.photos.engine.ProbeResult.TooLarge;
import homeinventory.photos.engine.ProbeResult.Unreadable;
import homeinventory.photos.engine.jpeg.JpegFormat;
import homeinventory.photos.engine.png.PngFormat;
import homeinventory.photos.engine.webp.WebpFormat;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProbingTest {
    @Test
    void the_three_formats_are_recognised_by_content() {
        assertThat(Engines.probe(SamplePhotos.jpeg(120, 80))).isEqualTo(new Accepted(new JpegFormat(), 120, 80));
        assertThat(Engines.probe(SamplePhotos.progressiveJpeg(120, 80)))
                .isEqualTo(new Accepted(new JpegFormat(), 120, 80));
        assertThat(Engines.probe(SamplePhotos.png(7, 9))).isEqualTo(new Accepted(new PngFormat(), 7, 9));
        assertThat(Engines.probe(SamplePhotos.webp(33, 17))).isEqualTo(new Accepted(new WebpFormat(), 33, 17));
        assertThat(Engines.probe(SamplePhotos.webpWithAlpha(33, 17))).isEqualTo(new Accepted(new WebpFormat(), 33, 17));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void sides_are_as_displayed_for_each_orientation(int orientation) {
        assertThat(Engines.probe(SamplePhotos.jpegWithOrientation(orientation)))
                .isEqualTo(new Accepted(new JpegFormat(), 320, 240));
        assertThat(Engines.probe(SamplePhotos.webpWithOrientation(orientation)))
                .isEqualTo(new Accepted(new WebpFormat(), 320, 240));
    }

    @Test
    void a_png_s_exif_chunk_is_read() {
        byte[] sideways = PngFixtures.withChunks(
                SamplePhotos.png(30, 20), PngFixtures.chunk("eXIf", ExifFixtures.exif(6, ByteOrder.BIG_ENDIAN)));

        assertThat(Engines.probe(sideways)).isEqualTo(new Accepted(new PngFormat(), 20, 30));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 65535})
    void an_impossible_orientation_counts_as_upright(int orientation) {
        byte[] photo = ExifFixtures.jpegWithExif(SamplePhotos.jpeg(30, 20), orientation, ByteOrder.LITTLE_ENDIAN);

        assertThat(Engines.probe(photo)).isEqualTo(new Accepted(new JpegFormat(), 30, 20));
    }

    @Test
    void broken_exif_does_not_refuse_a_photo() {
        byte[] exif = ExifFixtures.concat(ExifFixtures.ascii("Exif\0\0MM\0*"), new byte[] {-1, -1, -1, -1});

        assertThat(Engines.probe(ExifFixtures.jpegWithSegment(SamplePhotos.jpeg(30, 20), 0xE1, exif)))
                .isEqualTo(new Accepted(new JpegFormat(), 30, 20));
    }

    @Test
    void what_is_not_a_photo_is_recognised_by_content() {
        assertThat(Engines.probe(SamplePhotos.textFile())).isEqualTo(new NotAPhoto());
        assertThat(Engines.probe(new byte[0])).isEqualTo(new NotAPhoto());
        assertThat(Engines.probe(new byte[] {(byte) 0xff, (byte) 0xd8})).isEqualTo(new NotAPhoto());
        assertThat(Engines.probe(ExifFixtures.ascii("RIFF____WAVEfmt "))).isEqualTo(new NotAPhoto());
        assertThat(Engines.probe(ExifFixtures.ascii("GIF89a______________"))).isEqualTo(new NotAPhoto());
    }

    @Test
    void a_broken_header_of_the_right_kind_is_unreadable() {
        byte[] png = SamplePhotos.png(7, 9);
        png[19] ^= 1; // the width, without its check sum
        assertThat(Engines.probe(SamplePhotos.jpegWithBrokenHeader())).isInstanceOf(Unreadable.class);
        assertThat(Engines.probe(png))
                .isEqualTo(new Unreadable("This photo cannot be read: its header was changed after it was"
                        + " written (wrong check sum)."));
        assertThat(Engines.probe(Arrays.copyOf(SamplePhotos.png(7, 9), 20))).isInstanceOf(Unreadable.class);
        assertThat(Engines.probe(Arrays.copyOf(SamplePhotos.webp(7, 9), 24))).isInstanceOf(Unreadable.class);
        assertThat(Engines.probe(SamplePhotos.withClaimedSides(SamplePhotos.jpeg(8, 8), 8, 0)))
                .isEqualTo(new Unreadable("This photo cannot be read: its header says 8 × 0 pixels."));
    }

    @Test
    void every_cut_of_a_header_is_answered() {
        for (byte[] photo : new byte[][] {
            SamplePhotos.jpegWithOrientation(6), SamplePhotos.png(7, 9), SamplePhotos.webpWithOrientation(6)
        }) {
            for (int length = 0; length < Math.min(photo.length, 1000); length++) {
                assertThat(Engines.probe(Arrays.copyOf(photo, length))).isNotInstanceOf(TooLarge.class);
            }
        }
    }

    @Test
    void limits_are_exact_at_the_boundary() {
        byte[] jpeg = SamplePhotos.jpeg(8, 8);

        assertThat(Engines.probe(SamplePhotos.withClaimedSides(jpeg, 8192, 8192)))
                .isEqualTo(new Accepted(new JpegFormat(), 8192, 8192));
        assertThat(Engines.probe(SamplePhotos.withClaimedSides(jpeg, 8193, 1))).isEqualTo(new TooLarge(8193, 1));
        assertThat(Engines.probe(SamplePhotos.withClaimedSides(jpeg, 1, 8193))).isEqualTo(new TooLarge(1, 8193));
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                arguments(named("JPEG in some hundred bytes", SamplePhotos.headerBomb()), new TooLarge(49157, 27397)),
                arguments(named("tall PNG", SamplePhotos.tallPngHeaderBomb()), new TooLarge(309, 15_403_836)),
                arguments(named("1-bit PNG", SamplePhotos.oneBitPngBomb()), new TooLarge(20_000, 20_000)),
                arguments(named("square PNG", SamplePhotos.squarePngBomb()), new TooLarge(12_000, 12_000)));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void a_header_bomb_is_refused(byte[] bomb, TooLarge expected) {
        assertThat(Engines.probe(bomb)).isEqualTo(expected);
    }

    @Test
    void a_file_made_of_markers_alone_is_answered() {
        byte[] markers = new byte[2_000_000];
        for (int i = 0; i < markers.length; i += 2) {
            markers[i] = (byte) 0xff;
            markers[i + 1] = 0x01;
        }
        markers[1] = (byte) 0xd8;

        assertThat(Engines.probe(markers)).isInstanceOf(Unreadable.class);
    }
}
