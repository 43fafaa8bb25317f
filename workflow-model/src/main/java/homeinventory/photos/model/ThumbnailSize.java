package homeinventory.photos.model;

/** The thumbnails of a photo. Each fits into a square box, in pixels. */
public enum ThumbnailSize {
    SMALL("small", 150),
    MEDIUM("medium", 400),
    LARGE("large", 800);

    private final String wireName;
    private final int boxPixels;

    ThumbnailSize(String wireName, int boxPixels) {
        this.wireName = wireName;
        this.boxPixels = boxPixels;
    }

    /** @throws IllegalArgumentException if no size has this name */
    public static ThumbnailSize ofWireName(String wireName) {
        for (ThumbnailSize size : values()) {
            if (size.wireName.equals(wireName)) {
                return size;
            }
        }
        throw new IllegalArgumentException("expected small, medium or large");
    }

    /** The name in URLs and storage keys. */
    public String wireName() {
        return wireName;
    }

    /** Longest side of the thumbnail, in pixels. */
    public int boxPixels() {
        return boxPixels;
    }
}
