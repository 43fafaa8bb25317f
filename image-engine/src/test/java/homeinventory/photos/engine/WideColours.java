package homeinventory.photos.engine;

import java.awt.image.BufferedImage;
import java.util.function.DoubleUnaryOperator;

/** Codes sRGB pictures in another RGB space, by the spaces' published figures and without any profile software. */
final class WideColours {
    /** Linear light to code value, IEC 61966-2-1; Display P3 uses it as well. */
    static final DoubleUnaryOperator SRGB_CURVE =
            light -> light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;

    static final DoubleUnaryOperator ADOBE_CURVE = light -> Math.pow(light, 1 / IccFixtures.ADOBE_GAMMA);

    /** sRGB's colorants relative to D50. */
    private static final double[][] SRGB = {
        {0.43607, 0.22249, 0.01392}, {0.38515, 0.71687, 0.09708}, {0.14307, 0.06061, 0.7141}
    };

    private WideColours() {}

    static BufferedImage encoded(BufferedImage srgb, double[][] colorants, DoubleUnaryOperator curve) {
        double[][] toXyz = columns(SRGB);
        double[][] fromXyz = inverse(columns(colorants));
        var result = new BufferedImage(srgb.getWidth(), srgb.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < srgb.getHeight(); y++) {
            for (int x = 0; x < srgb.getWidth(); x++) {
                int rgb = srgb.getRGB(x, y);
                double[] light = {Lab.linear(rgb >> 16 & 255), Lab.linear(rgb >> 8 & 255), Lab.linear(rgb & 255)};
                double[] other = times(fromXyz, times(toXyz, light));
                int coded = 0;
                for (double channel : other) {
                    double value = curve.applyAsDouble(Math.clamp(channel, 0.0, 1.0));
                    coded = (coded << 8) | (int) Math.round(255 * value);
                }
                result.setRGB(x, y, coded);
            }
        }
        return result;
    }

    private static double[][] columns(double[][] colorants) {
        double[][] matrix = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                matrix[row][column] = colorants[column][row];
            }
        }
        return matrix;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] result = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                result[row] += matrix[row][column] * vector[column];
            }
        }
        return result;
    }

    private static double[][] inverse(double[][] m) {
        double[][] result = new double[3][3];
        double determinant = 0;
        for (int i = 0; i < 3; i++) {
            determinant += m[0][i] * cofactor(m, 0, i);
        }
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                result[row][column] = cofactor(m, column, row) / determinant;
            }
        }
        return result;
    }

    private static double cofactor(double[][] m, int row, int column) {
        int r1 = (row + 1) % 3;
        int r2 = (row + 2) % 3;
        int c1 = (column + 1) % 3;
        int c2 = (column + 2) % 3;
        return m[r1][c1] * m[r2][c2] - m[r1][c2] * m[r2][c1];
    }
}
