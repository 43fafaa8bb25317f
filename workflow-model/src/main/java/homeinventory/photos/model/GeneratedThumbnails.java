package homeinventory.photos.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Storage keys of a generation's thumbnails, all of them durable. */
@JsonIgnoreProperties(ignoreUnknown = true) // a newer sender may say more
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
