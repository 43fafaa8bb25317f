package homeinventory.photos.engine.resize;

/** The source samples of each target sample, and their weights. */
final class LanczosWeights {
    private static final int LOBES = 3;
    private static final int ONE = 1 << Lanes.WEIGHT_BITS;

    private final int sources;
    private final int taps;
    private final int[] first;
    private final long[] weights;
    private final double sharpening;

    /**
     * @param covered how many source samples the targets cover; the last one may be covered in part
     * @param sharpening as for {@link LanczosResizer}
     */
    LanczosWeights(int sources, double covered, int targets, double sharpening) {
        this.sources = sources;
        this.sharpening = sharpening;
        double scale = covered / targets;
        double stretch = Math.max(1, scale);
        double reach = LOBES * stretch;
        taps = Math.min(sources, (int) Math.ceil(2 * reach));
        first = new int[targets];
        weights = new long[targets * taps];
        for (int target = 0; target < targets; target++) {
            double centre = (target + 0.5) * scale - 0.5;
            first[target] = Math.clamp((int) Math.ceil(centre - reach), 0, sources - taps);
            fill(target, centre, stretch);
        }
    }

    /** The weights of a target sample add up to one. So they do at the edges, where a part of the window is outside. */
    private void fill(int target, double centre, double stretch) {
        double[] exact = new double[taps];
        double sum = 0;
        for (int tap = 0; tap < taps; tap++) {
            exact[tap] = kernel((first[target] + tap - centre) / stretch);
            sum += exact[tap];
        }
        int at = target * taps;
        double behind = 0;
        for (int tap = 0; tap < taps; tap++) {
            // The next tap gets the rounding error.
            double wanted = exact[tap] / sum * ONE + behind;
            weights[at + tap] = Math.round(wanted);
            behind = wanted - weights[at + tap];
        }
    }

    /** Sharpening reaches a little beyond Lanczos' window. That part is too small to be worth more taps. */
    private double kernel(double x) {
        if (Math.abs(x) >= LOBES) {
            return 0;
        }
        return (1 + 2 * sharpening) * lanczos(x) - sharpening * (lanczos(x - 1) + lanczos(x + 1));
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

    int sources() {
        return sources;
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

    /** Target by target, {@link #taps} each; a target's add up to 1 << {@link Lanes#WEIGHT_BITS}. */
    long[] weights() {
        return weights;
    }
}
