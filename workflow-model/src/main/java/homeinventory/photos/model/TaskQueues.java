package homeinventory.photos.model;

/** Names of Temporal task queues. */
public final class TaskQueues {
    /** Workflows and activities of {@link ThumbnailWorkflow}. */
    public static final String THUMBNAILS = "thumbnails";

    /**
     * Workflows and activities of {@link homeinventory.photos.model.housekeeping.HousekeepingWorkflow}, apart from the
     * photos, whose backlog must not delay them.
     */
    public static final String HOUSEKEEPING = "housekeeping";

    /**
     * Workflows and activities of {@link homeinventory.photos.model.regeneration.RegenerationWorkflow}, apart from the
     * photos that somebody waits for.
     */
    public static final String REGENERATION = "regeneration";

    /**
     * Workflows and activities of {@link homeinventory.photos.model.webhooks.WebhookDeliveryWorkflow}, apart from the photos:
     * receivers that are slow, or do not answer, take nothing from them.
     */
    public static final String WEBHOOKS = "webhooks";

    private TaskQueues() {}
}
