package homeinventory.photos.model;

/** The result of a {@link ThumbnailWorkflow} that did not fail. */
public enum ThumbnailOutcome {
    /** The thumbnails are stored, the row says so, and the event is in the log. */
    READY,
    /** The photo was deleted or has a newer generation; nothing of this one is kept. */
    SUPERSEDED
}
