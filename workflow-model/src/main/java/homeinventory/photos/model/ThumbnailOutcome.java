package homeinventory.photos.model;

/** How a {@link ThumbnailWorkflow} that did not fail ended. */
public enum ThumbnailOutcome {
    /** The thumbnails are stored, the row says so, and the event is in the log. */
    READY,
    /** The photo was deleted or a newer generation took over; nothing was kept. */
    SUPERSEDED
}
