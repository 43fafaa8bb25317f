package homeinventory.photos.model;

/** Types of {@link io.temporal.failure.ApplicationFailure} on the wire. Renaming one breaks running workflows. */
public final class FailureTypes {
    /** The workflow's own failure, after the photo is marked failed. */
    public static final String THUMBNAILS_FAILED = "ThumbnailsFailed";

    /** Permanent: the file is damaged. */
    public static final String PHOTO_CORRUPT = "PhotoCorrupt";

    /** Permanent: the file ends early. */
    public static final String PHOTO_TRUNCATED = "PhotoTruncated";

    /** Permanent: not a kind of image that can be rendered. */
    public static final String PHOTO_UNSUPPORTED = "PhotoUnsupported";

    /** Permanent: more pixels or bytes than allowed. */
    public static final String PHOTO_TOO_LARGE = "PhotoTooLarge";

    /** Permanent: the original is no longer in storage. */
    public static final String ORIGINAL_GONE = "OriginalGone";

    private FailureTypes() {}
}
