package homeinventory.photos.api.photos;

import homeinventory.photos.api.temporal.WorkflowWebUi;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.ThumbnailSize;
import homeinventory.photos.model.regeneration.RegenerationId;
import homeinventory.photos.model.regeneration.RegenerationRequest;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.StoredThumbnails;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes JSON of photos. */
@Component
public final class PhotoResources {

    private final WorkflowWebUi webUi;

    PhotoResources(WorkflowWebUi webUi) {
        this.webUi = webUi;
    }

    public PhotoResource of(Photo photo) {
        return new PhotoResource(
                photo.id(),
                photo.workspaceId(),
                photo.type(),
                ownerOfType(PhotoType.ITEM, photo),
                ownerOfType(PhotoType.REPAIR, photo),
                photo.fileName(),
                photo.contentType(),
                photo.byteSize(),
                photo.width(),
                photo.height(),
                photo.sha256(),
                photo.duplicateOf(),
                photo.status(),
                photo.thumbnailAttempts(),
                photo.thumbnailError(),
                photo.nextAttemptAt(),
                thumbnailUrl(photo, ThumbnailSize.SMALL),
                thumbnailUrl(photo, ThumbnailSize.MEDIUM),
                thumbnailUrl(photo, ThumbnailSize.LARGE),
                thumbHash(photo),
                PhotoUrls.original(photo.workspaceId(), photo.id()),
                workflowUrl(photo),
                photo.createdAt(),
                photo.updatedAt());
    }

    /** A generation that a regeneration made has no workflow of its own. */
    private String workflowUrl(Photo photo) {
        RegenerationId regeneration = photo.regenerationId();
        return regeneration == null
                ? webUi.workflowUrl(photo.id(), photo.generation())
                : webUi.workflowUrl(RegenerationRequest.workflowId(regeneration));
    }

    private static @Nullable UUID ownerOfType(PhotoType type, Photo photo) {
        return photo.type() == type ? photo.ownerId() : null;
    }

    private static @Nullable String thumbHash(Photo photo) {
        StoredThumbnails thumbnails = photo.thumbnails();
        return thumbnails == null ? null : thumbnails.thumbHash();
    }

    private static @Nullable String thumbnailUrl(Photo photo, ThumbnailSize size) {
        StoredThumbnails thumbnails = photo.thumbnails();
        return thumbnails == null
                ? null
                : PhotoUrls.thumbnail(photo.workspaceId(), photo.id(), thumbnails.generation(), size);
    }
}
