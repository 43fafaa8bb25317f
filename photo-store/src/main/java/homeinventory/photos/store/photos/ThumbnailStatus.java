package homeinventory.photos.store.photos;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The state of a photo's thumbnails; the values of {@code photos.thumbnail_status}. */
public enum ThumbnailStatus {
    PENDING,
    PROCESSING,
    COMPLETE,
    FAILED;

    /** The name in JSON and SQL. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no status has this name */
    public static ThumbnailStatus ofWireName(String wireName) {
        for (ThumbnailStatus status : values()) {
            if (status.wireName().equals(wireName)) {
                return status;
            }
        }
        throw new IllegalArgumentException(
                "no thumbnail status is called \"" + wireName + "\"; expected pending, processing, complete or failed");
    }
}
