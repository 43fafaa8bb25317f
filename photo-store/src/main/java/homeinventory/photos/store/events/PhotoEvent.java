package homeinventory.photos.store.events;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to a photo. */
public sealed interface PhotoEvent {

    PhotoEventType type();

    WorkspaceId workspaceId();

    PhotoId photoId();

    PhotoType photoType();

    /** The item's or repair's id. */
    UUID ownerId();

    int generation();

    /**
     * The thumbnails of a generation can be fetched.
     *
     * @param thumbHash placeholder to show until they are loaded: a ThumbHash in base64; null if there is none
     */
    record ThumbnailsReady(
            WorkspaceId workspaceId,
            PhotoId photoId,
            PhotoType photoType,
            UUID ownerId,
            int generation,
            @Nullable String thumbHash)
            implements PhotoEvent {

        @Override
        public PhotoEventType type() {
            return PhotoEventType.THUMBNAIL_READY;
        }
    }

    /** There will be no thumbnails of this generation; {@code error} is for the photo's owner. */
    record ThumbnailsFailed(
            WorkspaceId workspaceId, PhotoId photoId, PhotoType photoType, UUID ownerId, int generation, String error)
            implements PhotoEvent {

        @Override
        public PhotoEventType type() {
            return PhotoEventType.THUMBNAIL_FAILED;
        }
    }

    /** An event whose type says everything: the photo and its files were deleted, or a failed photo is pending again. */
    record PlainEvent(
            PhotoEventType type,
            WorkspaceId workspaceId,
            PhotoId photoId,
            PhotoType photoType,
            UUID ownerId,
            int generation)
            implements PhotoEvent {}
}
