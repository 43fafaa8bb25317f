package homeinventory.photos.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThumbnailContentTest {
    private static final List<Integer> BOXES = List.of(800, 150);

    static List<ThumbnailEngine> engines() {
        return List.of(Engines.webp(), Engines.jpeg());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void nothing_of_a_photo_s_metadata_reaches_a_thumbnail(ThumbnailEngine engine) throws Exception {
        List<byte[]> photos = List.of(
                withEveryMetadata(), SamplePhotos.webpWithOrientation(6), pngWithText(), SamplePhotos.cameraJpeg());

        for (byte[] photo : photos) {
            for (RenderedImage image : engine.render(photo, BOXES).images()) {
                assertThat(directories(image.bytes())).isSubsetOf("JPEG", "JFIF", "Huffman", "WebP", "File Type");
                assertThat(new String(image.bytes(), StandardCharsets.ISO_8859_1))
                        .doesNotContain("Exif", "EXIF", "XMP", "http", "ICC", "Photoshop", ExifFixtures.SECRET);
            }
        }
    }

    @Test
    void the_fixtures_do_hold_metadata() throws Exception {
        assertThat(directories(withEveryMetadata())).contains("Exif IFD0", "ICC Profile", "XMP", "JpegComment");
        assertThat(directories(SamplePhotos.webpWithOrientation(6))).contains("Exif IFD0");
        assertThat(directories(pngWithText())).contains("PNG-tEXt");
    }

    @Test
    void webp_keeps_transparency() throws Exception {
        for (byte[] photo : transparentPhotos()) {
            BufferedImage thumbnail = Pixels.of(
                    Engines.webp().render(photo, List.of(150)).images().getFirst());

            BufferedImage expected = Pixels.shrunk(SampleScene.fading(600, 400), 150, 100);
            assertThat(thumbnail.getColorModel().hasAlpha()).isTrue();
            assertThat(Pixels.maxAlphaDifference(thumbnail, expected)).isLessThanOrEqualTo(3);
            assertThat(Pixels.meanDeltaE(Pixels.onWhite(thumbnail), Pixels.onWhite(expected)))
                    .isLessThan(2);
        }
    }

    @Test
    void jpeg_shows_transparency_as_white() throws Exception {
        for (byte[] photo : transparentPhotos()) {
            BufferedImage thumbnail = Pixels.of(
                    Engines.jpeg().render(photo, List.of(150)).images().getFirst());

            BufferedImage expected = Pixels.onWhite(Pixels.shrunk(SampleScene.fading(600, 400), 150, 100));
            assertThat(Pixels.meanDeltaE(thumbnail, expected)).isLessThan(2);
        }
    }

    @Test
    void transparent_pixels_do_not_colour_visible_ones() throws Exception {
        byte[] greenBehindNothing = PngFixtures.picture(
                400, 400, 8, 6, (x, y) -> x / 3 % 2 == 0 ? new int[] {200, 0, 0, 255} : new int[] {0, 255, 0, 0});

        BufferedImage thumbnail = Pixels.of(
                Engines.webp().render(greenBehindNothing, List.of(150)).images().getFirst());

        for (int x = 0; x < 150; x++) {
            int argb = thumbnail.getRGB(x, 75);
            assertThat(argb >>> 24 < 8 || (argb >> 8 & 255) < 40).isTrue();
        }
    }

    @Test
    void an_alpha_channel_that_is_opaque_everywhere_is_dropped() throws Exception {
        byte[] opaque = PngFixtures.picture(40, 40, 8, 6, (x, y) -> new int[] {200, 0, y, 255});

        byte[] thumbnail =
                Engines.webp().render(opaque, List.of(150)).images().getFirst().bytes();

        assertThat(new String(thumbnail, 12, 4, StandardCharsets.US_ASCII)).isEqualTo("VP8 ");
    }

    @Test
    void jpeg_thumbnails_are_written_on_request() throws Exception {
        ThumbnailEngine engine = Engines.jpeg();

        assertThat(engine.outputFormat()).isEqualTo(ThumbnailFormat.JPEG);
        assertThat(engine.render(SamplePhotos.webp(300, 200), BOXES).images()).allSatisfy(image -> {
            assertThat(image.format()).isEqualTo(ThumbnailFormat.JPEG);
            assertThat(image.bytes()).startsWith(0xff, 0xd8, 0xff);
        });
    }

    private static List<byte[]> transparentPhotos() {
        return List.of(SamplePhotos.pngWithAlpha(600, 400), SamplePhotos.webpWithAlpha(600, 400));
    }

    private static byte[] withEveryMetadata() {
        byte[] photo = SamplePhotos.jpegWithOrientation(6);
        photo = ExifFixtures.jpegWithSegment(
                photo,
                0xE1,
                ExifFixtures.ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                        + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></x:xmpmeta>"));
        photo = ExifFixtures.jpegWithSegment(photo, 0xFE, ExifFixtures.ascii(ExifFixtures.SECRET));
        return JpegFixtures.withProfile(photo, IccFixtures.displayP3(), 1);
    }

    private static byte[] pngWithText() {
        return PngFixtures.withChunks(
                SamplePhotos.png(300, 200),
                PngFixtures.chunk("tEXt", ExifFixtures.ascii("Comment\0" + ExifFixtures.SECRET)));
    }

    private static List<String> directories(byte[] file) throws Exception {
        Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
        var names = new ArrayList<String>();
        for (Directory directory : metadata.getDirectories()) {
            names.add(directory.getName());
        }
        return names;
    }
}
