package homeinventory.photos.engine;

/** What {@link HeaderProbe} read from a file's header, before any pixel is decoded. */
public sealed interface ProbeResult {

    /**
     * A photo that the engine will try to render.
     *
     * @param width width in pixels as displayed, after EXIF orientation
     * @param height height in pixels as displayed, after EXIF orientation
     */
    record Accepted(ImageFormat format, int width, int height) implements ProbeResult {}

    /** By content, not JPEG, PNG or WebP. */
    record NotAPhoto() implements ProbeResult {}

    /**
     * The right kind of file with a header that cannot be read.
     *
     * @param reason what is wrong, for the photo's owner
     */
    record Unreadable(String reason) implements ProbeResult {}

    /** Larger than {@link ImageLimits#maxSidePixels()} on a side; the sides as stored, in pixels. */
    record TooLarge(int width, int height) implements ProbeResult {}
}
