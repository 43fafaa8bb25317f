package homeinventory.photos.engine.placeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import homeinventory.photos.engine.resize.IntImage;
import java.awt.image.BufferedImage;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/**
 * The expected hashes come from the reference implementation (npm, thumbhash 0.1.1) and the same pixels. Pictures of 32 pixels
 * are not averaged into cells, so that only the format decides. None is symmetric: a coefficient of zero lies between two numbers
 * of the format, and both would be right.
 */
class ThumbHashTest {

    @FunctionalInterface
    private interface Pixels {
        int at(int x, int y);
    }

    @Test
    void a_landscape_has_the_hash_of_the_reference_implementation() {
        assertThat(ThumbHash.of(opaque(
                        32, 24, (x, y) -> rgb((x * x + 9 * y) % 256, y * y * x % 200, (3 * x * y + x) % 256))))
                .isEqualTo("2lcGFYQyM2MgVJdQmDqHc99nmXnw");
    }

    @Test
    void a_portrait_has_the_hash_of_the_reference_implementation() {
        assertThat(ThumbHash.of(opaque(20, 30, (x, y) -> rgb(255 - x * 12, x * y % 256, y * 8))))
                .isEqualTo("3GcOTSJqh3CIZ4hneHh4d2p/9qmY");
    }

    @Test
    void a_square_with_hard_edges_has_the_hash_of_the_reference_implementation() {
        assertThat(ThumbHash.of(opaque(32, 32, (x, y) -> x * x < 20 * y + 40 ? rgb(250, 200, 20) : rgb(10, 30, 90))))
                .isEqualTo("myoSlwpvh4eEeod3mHeHeId390Z4b4QH");
    }

    @Test
    void a_single_pixel_has_the_hash_of_the_reference_implementation() {
        assertThat(ThumbHash.of(opaque(1, 1, (x, y) -> rgb(200, 100, 50))))
                .isEqualTo("Hcs6zzII9wiIh4hwj3CI+AiIgIAICIgA");
    }

    @Test
    void a_line_has_the_hash_of_the_reference_implementation() {
        assertThat(ThumbHash.of(opaque(32, 1, (x, y) -> rgb(x * 8, 0, 0)))).isEqualTo("yvkWeb6Ed4eIiAiLdIhAhwg=");
    }

    @Test
    void a_picture_with_a_hole_has_the_hash_of_the_reference_implementation() {
        assertThat(ThumbHash.of(premultiplied(
                        24, 16, (x, y) -> x * x < 20 * y + 40 ? 0xff000000 | rgb(180 - x * y % 50, 60, x * 10) : 0)))
                .isEqualTo("WMmGI4JJAYiVanj9e7ffq2+HhXp3eHc=");
    }

    @Test
    void a_transparent_picture_has_the_hash_of_the_reference_implementation() {
        assertThat(ThumbHash.of(premultiplied(8, 8, (x, y) -> 0))).isEqualTo("AAiCBQAAAAAAAAAAAAAAAAAAAAAAAAAAAA==");
    }

    @Test
    void the_highest_bytes_of_an_opaque_picture_are_ignored() {
        Pixels scene = (x, y) -> rgb(x * 8, y * 10, (x + y) * 4);
        assertThat(ThumbHash.of(opaque(32, 24, (x, y) -> (x << 27) | scene.at(x, y))))
                .isEqualTo(ThumbHash.of(opaque(32, 24, scene)));
    }

    @Test
    void a_thumbnail_has_the_mean_colour_and_shape_of_its_picture() {
        byte[] hash = Base64.getDecoder()
                .decode(ThumbHash.of(opaque(150, 113, (x, y) -> x < 75 ? rgb(240, 40, 20) : rgb(200, 0, 60))));

        int colours = (hash[0] & 255) | ((hash[1] & 255) << 8) | ((hash[2] & 255) << 16);
        assertThat((colours & 63) / 63.0).as("brightness").isCloseTo((220 + 20 + 40) / 3.0 / 255, within(0.02));
        assertThat(((colours >> 6) & 63) / 31.5 - 1).as("yellow to blue").isCloseTo((120 - 40) / 255.0, within(0.02));
        assertThat(((colours >> 12) & 63) / 31.5 - 1).as("red to green").isCloseTo(200 / 255.0, within(0.02));
        assertThat(colours >> 23).as("alpha").isZero();
        assertThat((hash[4] & 255) >> 7).as("landscape").isEqualTo(1);
        assertThat(hash[3] & 7).as("waves down, of seven across").isEqualTo(5);
    }

    private static BufferedImage opaque(int width, int height, Pixels pixels) {
        return IntImage.of(drawn(width, height, pixels), width, height, false);
    }

    private static BufferedImage premultiplied(int width, int height, Pixels pixels) {
        return IntImage.of(drawn(width, height, pixels), width, height, true);
    }

    private static int[] drawn(int width, int height, Pixels pixels) {
        int[] drawn = new int[width * height];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = pixels.at(i % width, i / width);
        }
        return drawn;
    }

    private static int rgb(int red, int green, int blue) {
        return (red << 16) | (green << 8) | blue;
    }
}
