package homeinventory.photos.engine;

/** Formats that thumbnails may go out in. */
public enum ThumbnailFormat {
    JPEG("jpg"),
    WEBP("webp");

    private final String extension;

    ThumbnailFormat(String extension) {
        this.extension = extension;
    }

    /** File name extension without the dot. */
    public String extension() {
        return extension;
    }
}
