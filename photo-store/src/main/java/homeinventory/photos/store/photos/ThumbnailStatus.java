package homeinventory.photos.store.photos;

import com.fasterxml.jackson.annotation.JsonValue;

/** The state of a photo's thumbnails; the values of {@code photos.thumbnail_status}. */
public enum ThumbnailStatus {
    PENDING("pending"),
    PROCESSING("processing"),
    COMPLETE("complete"),
    FAILED("failed");

    private final String wireName;

    ThumbnailStatus(String wireName) {
        this.wireName = wireName;
    }

    /** The name in JSON and SQL. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /**
     * The status with this wire name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ThumbnailStatus ofWireName(String wireName) {
        for (ThumbnailStatus status : values()) {
            if (status.wireName.equals(wireName)) {
                return status;
            }
        }
        throw new IllegalArgumentException(
                "no thumbnail status is called \"" + wireName + "\"; expected pending, processing, complete or failed");
    }
}
