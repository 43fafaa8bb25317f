package homeinventory.photos.engine.resize;

/** How much of each source sample falls into which target sample when all are laid side by side. */
final class AreaWeights {
    private final float[] inFirst;
    private final float[] inNext;
    private final boolean[] endsTarget;

    AreaWeights(int sources, int targets) {
        inFirst = new float[sources];
        inNext = new float[sources];
        endsTarget = new boolean[sources];
        // In units of 1/targets of a source sample, so that borders are whole numbers.
        long target = 0;
        for (int source = 0; source < sources; source++) {
            long start = (long) source * targets;
            long end = start + targets;
            long border = (target + 1) * sources;
            endsTarget[source] = end >= border;
            inFirst[source] = (float) (Math.min(end, border) - start) / sources;
            if (endsTarget[source]) {
                inNext[source] = (float) (end - border) / sources;
                target++;
            }
        }
    }

    /** Its share of the target sample it starts in. */
    float weightInFirst(int source) {
        return inFirst[source];
    }

    /** Whether the target sample it starts in is complete with it. */
    boolean endsTarget(int source) {
        return endsTarget[source];
    }

    /** Its share of the following target sample; 0 unless it {@link #endsTarget}. */
    float weightInNext(int source) {
        return inNext[source];
    }
}
