package homeinventory.photos.model;

/** Types of {@link io.temporal.failure.ApplicationFailure} on the wire. Renaming one breaks running workflows. */
public final class FailureTypes {
    /** The workflow's own failure, after the photo is marked failed. */
    public static final String THUMBNAILS_FAILED = "ThumbnailsFailed";

    /** Permanent: the file is damaged. */
    public static final String PHOTO_CORRUPT = "PhotoCorrupt";

    /** Permanent: the file ends early. */
    public static final String PHOTO_TRUNCATED = "PhotoTruncated";

    /** Permanent: a format, or a variant of one, that cannot be rendered. */
    public static final String PHOTO_UNSUPPORTED = "PhotoUnsupported";

    /** Permanent: more pixels or bytes than the limits allow. */
    public static final String PHOTO_TOO_LARGE = "PhotoTooLarge";

    /** Permanent: the original is no longer in storage. */
    public static final String ORIGINAL_GONE = "OriginalGone";

    /** An attempt failed and the next one may succeed; the message is for the photo's owner. */
    public static final String ATTEMPT_FAILED = "AttemptFailed";

    /** The worker of the first attempt is gone; the next attempt may start at once. */
    public static final String ATTEMPT_LOST = "AttemptLost";

    private FailureTypes() {}
}
