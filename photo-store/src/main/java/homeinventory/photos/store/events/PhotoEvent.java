package homeinventory.photos.store.events;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that open pages are told. */
public sealed interface PhotoEvent {

    WorkspaceId workspaceId();

    PhotoId photoId();

    PhotoType photoType();

    /** The item's or repair's id. */
    UUID ownerId();

    int generation();

    /**
     * The thumbnails of a generation are there to fetch.
     *
     * @param thumbHash what to show until they are loaded: a ThumbHash in base64; null if there is none
     */
    record ThumbnailsReady(
            WorkspaceId workspaceId,
            PhotoId photoId,
            PhotoType photoType,
            UUID ownerId,
            int generation,
            @Nullable String thumbHash)
            implements PhotoEvent {}

    /** There will be no thumbnails of this generation; {@code error} is for the photo's owner. */
    record ThumbnailsFailed(
            WorkspaceId workspaceId, PhotoId photoId, PhotoType photoType, UUID ownerId, int generation, String error)
            implements PhotoEvent {}
}
