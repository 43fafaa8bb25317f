package homeinventory.photos.worker.housekeeping;

/**
 * How the workflow runs a chore. Changing a value fails the run that is under way, and the next one succeeds (docs/adr/0070).
 *
 * @param order chores run in ascending order; those that give photos another try come last
 * @param activity the activity's type in histories and in the Web UI; never renamed
 * @param resumeKey names, in a run's report, the place where the next run continues; empty if each run begins at the first;
 *     never renamed
 * @param maxBatches batches in one run, which bounds its time and its history
 */
public record ChorePlan(int order, String activity, String resumeKey, int maxBatches) {
    static final int MAX_BATCHES = 20;

    /** The next run continues where this one stops. */
    public static ChorePlan resuming(int order, String activity, String resumeKey) {
        return new ChorePlan(order, activity, resumeKey, MAX_BATCHES);
    }

    /** Each run begins at the first. */
    public static ChorePlan fromTheFirst(int order, String activity) {
        return new ChorePlan(order, activity, "", MAX_BATCHES);
    }

    boolean isResuming() {
        return !resumeKey.isEmpty();
    }
}
