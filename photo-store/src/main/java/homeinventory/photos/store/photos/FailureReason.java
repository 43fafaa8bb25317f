package homeinventory.photos.store.photos;

/** A reason why photos failed, as in {@link Photo#thumbnailError()}, and how many did. */
public record FailureReason(String error, long photos) {}
