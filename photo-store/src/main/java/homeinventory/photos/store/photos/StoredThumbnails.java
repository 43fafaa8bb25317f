package homeinventory.photos.store.photos;

import homeinventory.photos.model.ThumbnailSize;

/**
 * Storage keys of the thumbnails that are served.
 *
 * @param generation the generation that made them
 */
public record StoredThumbnails(int generation, String smallKey, String mediumKey, String largeKey) {

    /** The key of one size. */
    public String key(ThumbnailSize size) {
        return switch (size) {
            case SMALL -> smallKey;
            case MEDIUM -> mediumKey;
            case LARGE -> largeKey;
        };
    }
}
