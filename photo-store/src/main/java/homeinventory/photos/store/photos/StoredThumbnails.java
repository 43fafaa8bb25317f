package homeinventory.photos.store.photos;

import homeinventory.photos.model.ThumbnailSize;
import org.jspecify.annotations.Nullable;

/**
 * The thumbnails that are served, by their storage keys.
 *
 * @param generation the generation that made them
 * @param thumbHash placeholder to show until they are loaded, a ThumbHash in base64; null for thumbnails made before it existed
 */
public record StoredThumbnails(
        int generation,
        String smallKey,
        String mediumKey,
        String largeKey,
        @Nullable String thumbHash) {

    /** The key of one size. */
    public String key(ThumbnailSize size) {
        return switch (size) {
            case SMALL -> smallKey;
            case MEDIUM -> mediumKey;
            case LARGE -> largeKey;
        };
    }
}
