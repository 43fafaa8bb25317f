package homeinventory.photos.model;

/** Storage keys of a generation's thumbnails, all of them durable. */
public record GeneratedThumbnails(String smallKey, String mediumKey, String largeKey) {

    /** The key of one size. */
    public String key(ThumbnailSize size) {
        return switch (size) {
            case SMALL -> smallKey;
            case MEDIUM -> mediumKey;
            case LARGE -> largeKey;
        };
    }
}
