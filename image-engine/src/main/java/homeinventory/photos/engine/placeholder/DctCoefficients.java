package homeinventory.photos.engine.placeholder;

/**
 * The low frequencies of one channel: a corner of its discrete cosine transform (DCT-II).
 *
 * @param mean of the channel, the coefficient of frequency 0
 * @param others row by row, each from 0 to 1, where 0.5 stands for zero
 * @param scale the largest amplitude among {@code others}, which are relative to it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DctCoefficients(double mean, double[] others, double scale) {

    /**
     * Transforms a channel, first along its rows, then along its columns.
     *
     * @param across how many frequencies along the rows, 3 or more
     * @param down how many along the columns, 3 or more
     */
    static DctCoefficients of(double[] channel, int width, int height, int across, int down) {
        double[][] alongRows = new double[across][height];
        for (int fx = 0; fx < across; fx++) {
            double[] wave = wave(fx, width);
            for (int y = 0; y < height; y++) {
                alongRows[fx][y] = product(channel, y * width, wave);
            }
        }
        double[] amplitudes = new double[across * down];
        int kept = 0;
        for (int fy = 0; fy < down; fy++) {
            double[] wave = wave(fy, height);
            // A triangle: frequencies that are high in both directions are left out.
            for (int fx = 0; fx * down < across * (down - fy); fx++) {
                amplitudes[kept++] = product(alongRows[fx], 0, wave) / (width * height);
            }
        }
        return scaled(amplitudes, kept);
    }

    private static DctCoefficients scaled(double[] amplitudes, int kept) {
        double scale = 0;
        for (int i = 1; i < kept; i++) {
            scale = Math.max(scale, Math.abs(amplitudes[i]));
        }
        double[] others = new double[kept - 1];
        for (int i = 1; i < kept; i++) {
            others[i - 1] = scale == 0 ? 0 : 0.5 + 0.5 / scale * amplitudes[i];
        }
        return new DctCoefficients(amplitudes[0], others, scale);
    }

    private static double[] wave(int frequency, int length) {
        double[] wave = new double[length];
        for (int i = 0; i < length; i++) {
            wave[i] = Math.cos(Math.PI / length * frequency * (i + 0.5));
        }
        return wave;
    }

    private static double product(double[] values, int from, double[] wave) {
        double sum = 0;
        for (int i = 0; i < wave.length; i++) {
            sum += values[from + i] * wave[i];
        }
        return sum;
    }
}
