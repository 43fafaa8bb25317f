package homeinventory.photos.model;

/** Names of Temporal task queues. */
public final class TaskQueues {
    /** Workflows and activities of {@link ThumbnailWorkflow}. */
    public static final String THUMBNAILS = "thumbnails";

    /**
     * Workflows and activities of {@link homeinventory.photos.model.housekeeping.HousekeepingWorkflow}. They are separate,
     * because a backlog of photos must not delay them.
     */
    public static final String HOUSEKEEPING = "housekeeping";

    private TaskQueues() {}
}
