package homeinventory.photos.engine.resize;

/** Which source samples make up a target sample, and how much each counts. */
final class LanczosWeights {
    private static final int LOBES = 3;

    private final int[] first;
    private final float[] weights;
    private final int taps;

    LanczosWeights(int sources, int targets) {
        double scale = (double) sources / targets;
        double stretch = Math.max(1, scale);
        double reach = LOBES * stretch;
        taps = Math.min(sources, 2 * (int) Math.ceil(reach) + 1);
        first = new int[targets];
        weights = new float[targets * taps];
        for (int target = 0; target < targets; target++) {
            double centre = (target + 0.5) * scale - 0.5;
            first[target] = Math.clamp((int) Math.ceil(centre - reach), 0, sources - taps);
            fill(target, centre, stretch);
        }
    }

    /** The weights of a target sample add up to 1, also at the edges, where part of the window is outside. */
    private void fill(int target, double centre, double stretch) {
        double[] raw = new double[taps];
        double sum = 0;
        for (int tap = 0; tap < taps; tap++) {
            raw[tap] = lanczos((first[target] + tap - centre) / stretch);
            sum += raw[tap];
        }
        for (int tap = 0; tap < taps; tap++) {
            weights[target * taps + tap] = (float) (raw[tap] / sum);
        }
    }

    private static double lanczos(double x) {
        if (x == 0) {
            return 1;
        }
        if (Math.abs(x) >= LOBES) {
            return 0;
        }
        double angle = Math.PI * x;
        return LOBES * Math.sin(angle) * Math.sin(angle / LOBES) / (angle * angle);
    }

    int targets() {
        return first.length;
    }

    /** How many source samples each target sample is made of. */
    int taps() {
        return taps;
    }

    /** Index of the first source sample. */
    int first(int target) {
        return first[target];
    }

    float weight(int target, int tap) {
        return weights[target * taps + tap];
    }
}
