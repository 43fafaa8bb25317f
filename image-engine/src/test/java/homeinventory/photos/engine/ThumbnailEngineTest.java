package homeinventory.photos.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.engine.UnrenderablePhotoException.Reason;
import homeinventory.photos.engine.resize.LanczosResizer;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThumbnailEngineTest {
    private static final List<Integer> BOXES = List.of(150, 400, 800);

    private final ThumbnailEngine engine = Engines.webp();

    static List<byte[]> oneOfEachFormat() {
        return List.of(SamplePhotos.jpeg(1000, 500), SamplePhotos.png(1000, 500), SamplePhotos.webp(1000, 500));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachFormat")
    void each_box_gets_its_image_in_the_requested_order(byte[] photo) throws Exception {
        List<RenderedImage> images = engine.render(photo, BOXES).images();

        assertThat(images).extracting(RenderedImage::boxPixels).containsExactly(150, 400, 800);
        assertThat(images).extracting(RenderedImage::width).containsExactly(150, 400, 800);
        assertThat(images).extracting(RenderedImage::height).containsExactly(75, 200, 400);
        for (RenderedImage image : images) {
            assertThat(image.format()).isEqualTo(ThumbnailFormat.WEBP);
            BufferedImage pixels = Pixels.of(image);
            assertThat(pixels.getWidth()).isEqualTo(image.width());
            assertThat(pixels.getHeight()).isEqualTo(image.height());
            assertThat(Pixels.meanDeltaE(pixels, SampleScene.smooth(image.width(), image.height())))
                    .isLessThan(2);
        }
    }

    @Test
    void a_camera_photo_is_turned_upright() throws Exception {
        RenderedImage large =
                engine.render(SamplePhotos.cameraJpeg(), BOXES).images().getLast();

        assertThat(List.of(large.width(), large.height())).containsExactly(800, 600);
        BufferedImage expected = Pixels.shrunk(SampleScene.camera(4000, 3000), 800, 600);
        assertThat(Pixels.meanDeltaE(Pixels.of(large), expected)).isLessThan(6);
    }

    /** Without the filter's sharpening, 91 % are left. */
    @Test
    void a_photo_decoded_to_a_fifth_more_than_its_thumbnail_keeps_the_contrast_of_fine_detail() throws Exception {
        BufferedImage photo = SampleScene.waves(4000, 400, 13);
        var expected = new BufferedImage(833, 83, BufferedImage.TYPE_INT_RGB);
        new LanczosResizer().resize(photo, expected);

        RenderedImage thumbnail =
                engine.render(SamplePhotos.jpeg(photo), List.of(833)).images().getFirst();

        assertThat(Pixels.contrast(Pixels.of(thumbnail)) / Pixels.contrast(expected))
                .isBetween(0.96, 1.03);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_orientation_shows_the_same_picture(int orientation) throws Exception {
        for (byte[] photo :
                List.of(SamplePhotos.jpegWithOrientation(orientation), SamplePhotos.webpWithOrientation(orientation))) {
            for (RenderedImage image : engine.render(photo, List.of(800, 100)).images()) {
                BufferedImage upright = SampleScene.smooth(image.width(), image.height());
                assertThat(image.width() * 3).isEqualTo(image.height() * 4);
                assertThat(Pixels.meanDeltaE(Pixels.of(image), upright)).isLessThan(2);
                assertThat(Pixels.maxChannelDifference(Pixels.of(image), upright))
                        .isLessThan(24);
            }
        }
    }

    @Test
    void photos_are_never_enlarged() throws Exception {
        for (byte[] photo : List.of(SamplePhotos.jpeg(90, 60), SamplePhotos.png(90, 60), SamplePhotos.webp(90, 60))) {
            assertThat(engine.render(photo, BOXES).images())
                    .allSatisfy(image ->
                            assertThat(List.of(image.width(), image.height())).containsExactly(90, 60));
        }
    }

    @Test
    void no_side_is_rounded_to_nothing() throws Exception {
        for (byte[] line : List.of(SamplePhotos.jpeg(8192, 1), SamplePhotos.png(8192, 1), SamplePhotos.webp(8192, 1))) {
            assertThat(engine.render(line, BOXES).images())
                    .extracting(RenderedImage::height)
                    .containsOnly(1);
            BufferedImage pixels =
                    Pixels.of(engine.render(line, List.of(800)).images().getFirst());
            assertThat(Pixels.meanDeltaE(pixels, SampleScene.smooth(800, 1))).isLessThan(3);
        }
        for (byte[] line : List.of(SamplePhotos.jpeg(1, 8192), SamplePhotos.png(1, 8192), SamplePhotos.webp(1, 8192))) {
            assertThat(engine.render(line, BOXES).images())
                    .extracting(RenderedImage::width)
                    .containsOnly(1);
        }
        for (byte[] dot : List.of(SamplePhotos.jpeg(1, 1), SamplePhotos.png(1, 1), SamplePhotos.webp(1, 1))) {
            assertThat(engine.render(dot, BOXES).images())
                    .allSatisfy(image ->
                            assertThat(List.of(image.width(), image.height())).containsExactly(1, 1));
        }
    }

    @Test
    void sides_round_to_the_nearest_pixel() throws Exception {
        RenderedImage image = engine.render(SamplePhotos.jpeg(1001, 667), List.of(400))
                .images()
                .getFirst();

        assertThat(List.of(image.width(), image.height())).containsExactly(400, 267);
    }

    @Test
    void limits_are_exact_at_the_boundary() throws Exception {
        var limits = new ImageLimits(100_000, 300);
        ThumbnailEngine strict = ThumbnailEngine.create(new EngineSettings(limits, ThumbnailFormat.WEBP, 1_000_000));

        assertThat(strict.render(SamplePhotos.jpeg(300, 300), List.of(150)).images())
                .hasSize(1);
        assertThat(reasonFor(strict, SamplePhotos.jpeg(301, 10))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reasonFor(strict, SamplePhotos.png(10, 301))).isEqualTo(Reason.TOO_LARGE);
        byte[] padded = Arrays.copyOf(SamplePhotos.jpeg(10, 10), 100_000);
        assertThat(strict.render(padded, List.of(150)).images()).hasSize(1);
        assertThat(reasonFor(strict, Arrays.copyOf(padded, 100_001))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void bombs_are_refused_before_decoding() {
        assertThat(reasonFor(engine, SamplePhotos.headerBomb())).isEqualTo(Reason.TOO_LARGE);
        assertThat(reasonFor(engine, SamplePhotos.tallPngHeaderBomb())).isEqualTo(Reason.TOO_LARGE);
        assertThat(reasonFor(engine, SamplePhotos.oneBitPngBomb())).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void what_is_not_a_photo_is_unsupported() {
        assertThat(reasonFor(engine, SamplePhotos.textFile())).isEqualTo(Reason.UNSUPPORTED);
        assertThat(reasonFor(engine, SamplePhotos.jpegWithBrokenHeader())).isEqualTo(Reason.CORRUPT);
    }

    @Test
    void messages_are_for_the_photo_s_owner() {
        assertThatThrownBy(() -> engine.render(SamplePhotos.truncatedJpeg(), BOXES))
                .isInstanceOf(UnrenderablePhotoException.class)
                .hasMessage("This photo is incomplete: its end is missing. Please upload it again.");
        assertThatThrownBy(() -> engine.render(SamplePhotos.headerBomb(), BOXES))
                .hasMessage("This photo has 49157 × 27397 pixels, and at most 8192 on a side are allowed.");
    }

    private static Reason reasonFor(ThumbnailEngine engine, byte[] photo) {
        try {
            engine.render(photo, List.of(150));
        } catch (UnrenderablePhotoException e) {
            return e.reason();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("rendered");
    }
}
