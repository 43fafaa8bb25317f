package homeinventory.photos.engine;

/** What {@link ArrivingPhoto} read from a file's header, before any pixel is decoded. */
public sealed interface ProbeResult {

    /** A photo that the engine will try to render; the sides as displayed, after EXIF orientation, in pixels. */
    record Accepted(PhotoFormat format, int width, int height) implements ProbeResult {}

    /** By content, in none of the {@link PhotoFormats}. */
    record NotAPhoto() implements ProbeResult {}

    /** A file of a known format whose header cannot be read. The reason is a sentence for the photo's owner. */
    record Unreadable(String reason) implements ProbeResult {}

    /** Larger than {@link ImageLimits#maxSidePixels()} on a side; the sides as stored, in pixels. */
    record TooLarge(int width, int height) implements ProbeResult {}
}
