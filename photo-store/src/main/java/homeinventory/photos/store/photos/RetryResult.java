package homeinventory.photos.store.photos;

/** The result of a manual retry. */
public sealed interface RetryResult {

    /** Back to {@code pending} with a new generation and no attempts counted. */
    record Retried(Photo photo) implements RetryResult {}

    /** Only failed photos can be retried; nothing was changed. */
    record NotFailed(ThumbnailStatus status) implements RetryResult {}

    /** No such photo in the workspace. */
    record NotFound() implements RetryResult {}
}
