package homeinventory.photos.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Thumbnails do not depend on which decoders a machine has. */
class DecodingTest {
    private final ThumbnailEngine fastest = Engines.jpeg(Decoding.FASTEST);
    private final ThumbnailEngine jdk = Engines.jpeg(Decoding.JDK);

    static List<PhotoKind> kinds() {
        return PhotoKind.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void both_show_the_same(PhotoKind kind) throws Exception {
        compare(kind.file(), List.of(400, 100, 33), 1);
    }

    @Test
    void both_show_the_same_for_a_camera_photo() throws Exception {
        compare(SamplePhotos.cameraJpeg(), List.of(800, 400, 150), 3);
    }

    @Test
    void both_show_the_same_for_sides_that_no_reduction_divides() throws Exception {
        for (byte[] photo : List.of(SamplePhotos.jpeg(1999, 1501), SamplePhotos.png(1999, 1501))) {
            for (RenderedImage image : fastest.render(photo, List.of(150, 400)).images()) {
                BufferedImage scene = SampleScene.smooth(image.width(), image.height());
                assertThat(Pixels.meanDeltaE(Pixels.of(image), scene)).isLessThan(1);
            }
            compare(photo, List.of(150, 400), 1);
        }
    }

    private void compare(byte[] photo, List<Integer> boxes, double meanDeltaE) throws Exception {
        List<RenderedImage> one = fastest.render(photo, boxes).images();
        List<RenderedImage> other = jdk.render(photo, boxes).images();
        for (int i = 0; i < boxes.size(); i++) {
            BufferedImage a = Pixels.of(one.get(i));
            BufferedImage b = Pixels.of(other.get(i));
            assertThat(List.of(a.getWidth(), a.getHeight())).containsExactly(b.getWidth(), b.getHeight());
            assertThat(Pixels.meanDeltaE(a, b)).isLessThan(meanDeltaE);
        }
    }
}
