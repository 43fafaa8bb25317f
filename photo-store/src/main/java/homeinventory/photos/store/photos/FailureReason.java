package homeinventory.photos.store.photos;

/**
 * A reason why photos failed, and how many did.
 *
 * @param error as in {@link Photo#thumbnailError()}
 */
public record FailureReason(String error, long photos) {}
