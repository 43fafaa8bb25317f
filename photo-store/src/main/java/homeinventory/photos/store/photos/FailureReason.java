package homeinventory.photos.store.photos;

/**
 * A reason for which photos are failed.
 *
 * @param error as in {@link Photo#thumbnailError()}
 */
public record FailureReason(String error, long photos) {}
