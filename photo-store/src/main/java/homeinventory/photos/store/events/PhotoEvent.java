package homeinventory.photos.store.events;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import java.util.UUID;

/** Something that open pages are told. */
public sealed interface PhotoEvent {

    WorkspaceId workspaceId();

    PhotoId photoId();

    PhotoType photoType();

    /** The item's or repair's id. */
    UUID ownerId();

    int generation();

    /** The thumbnails of a generation are there to fetch. */
    record ThumbnailsReady(WorkspaceId workspaceId, PhotoId photoId, PhotoType photoType, UUID ownerId, int generation)
            implements PhotoEvent {}

    /** There will be no thumbnails of this generation; {@code error} is for the photo's owner. */
    record ThumbnailsFailed(
            WorkspaceId workspaceId, PhotoId photoId, PhotoType photoType, UUID ownerId, int generation, String error)
            implements PhotoEvent {}
}
