package homeinventory.photos.store.photos;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which photos of a workspace to list, newest first.
 *
 * @param type with {@code ownerId}: only this item's or repair's photos
 * @param before only photos older than this one
 * @param limit how many photos to return at most, 1 or more
 */
public record PhotoQuery(
        WorkspaceId workspaceId,
        @Nullable PhotoType type,
        @Nullable UUID ownerId,
        @Nullable ThumbnailStatus status,
        @Nullable PhotoId before,
        int limit) {

    public PhotoQuery {
        if (limit < 1) {
            throw new IllegalArgumentException("limit is " + limit + ", expected 1 or more");
        }
    }
}
