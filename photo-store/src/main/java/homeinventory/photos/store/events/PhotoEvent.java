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

    /** What somebody did with a photo, for those who show it elsewhere. */
    sealed interface Change extends PhotoEvent {}

    /** The photo is gone, with all of its files. */
    record PhotoDeleted(WorkspaceId workspaceId, PhotoId photoId, PhotoType photoType, UUID ownerId, int generation)
            implements Change {}

    /** A failed photo waits again, as this generation. */
    record PhotoRetried(WorkspaceId workspaceId, PhotoId photoId, PhotoType photoType, UUID ownerId, int generation)
            implements Change {}

    /** There will be no thumbnails of this generation; {@code error} is for the photo's owner. */
    record ThumbnailsFailed(
            WorkspaceId workspaceId, PhotoId photoId, PhotoType photoType, UUID ownerId, int generation, String error)
            implements PhotoEvent {}
}
