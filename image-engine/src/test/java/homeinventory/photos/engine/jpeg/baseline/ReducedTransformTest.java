package homeinventory.photos.engine.jpeg.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReducedTransformTest {
    private static final int BLOCKS = 3;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void it_is_the_inverse_cosine_transform_of_its_size(int size) {
        var transform = new ReducedTransform(size, BLOCKS);
        var numbers = new Random(size);
        int stride = BLOCKS * size;
        for (int run = 0; run < 100; run++) {
            int[][] coefficients = Stream.generate(
                            () -> numbers.ints(BLOCKS, -300, 300).toArray())
                    .limit((long) size * size)
                    .toArray(int[][]::new);
            int[][] overwritten = Arrays.stream(coefficients).map(int[]::clone).toArray(int[][]::new);
            byte[] samples = new byte[1 + size * stride];
            transform.apply(overwritten, samples, 1);
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < stride; x++) {
                    double exact = exact(coefficients, x / size, size, x % size, y);
                    assertThat((double) (samples[1 + y * stride + x] & 0xff)).isBetween(exact - 1, exact + 1);
                }
            }
        }
    }

    /** By the definition, ITU-T T.81 §A.3.3, for a block of this size whose coefficients are those of a larger one. */
    private static double exact(int[][] coefficients, int block, int size, int x, int y) {
        double sum = 0;
        for (int v = 0; v < size; v++) {
            for (int u = 0; u < size; u++) {
                double scale = (u == 0 ? Math.sqrt(0.5) : 1) * (v == 0 ? Math.sqrt(0.5) : 1) / 4;
                sum += scale
                        * coefficients[v * size + u][block]
                        * Math.cos((2 * x + 1) * u * Math.PI / (2 * size))
                        * Math.cos((2 * y + 1) * v * Math.PI / (2 * size));
            }
        }
        return Math.clamp(sum + 128, 0, 255);
    }
}
