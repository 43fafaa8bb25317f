package homeinventory.photos.model;

/** Names of Temporal task queues. */
public final class TaskQueues {
    /** Workflows and activities of {@link ThumbnailWorkflow}. */
    public static final String THUMBNAILS = "thumbnails";

    private TaskQueues() {}
}
