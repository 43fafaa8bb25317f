package homeinventory.photos.engine;

/** Formats that photos may come in and thumbnails may go out in. */
public enum ImageFormat {
    JPEG("jpg", "image/jpeg"),
    PNG("png", "image/png"),
    WEBP("webp", "image/webp");

    private final String extension;
    private final String mediaType;

    ImageFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** File name extension without the dot. */
    public String extension() {
        return extension;
    }

    /** Media type as in RFC 9110 §8.3.1. */
    public String mediaType() {
        return mediaType;
    }
}
