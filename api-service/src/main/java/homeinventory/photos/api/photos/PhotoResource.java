package homeinventory.photos.api.photos;

import com.fasterxml.jackson.annotation.JsonInclude;
import homeinventory.photos.api.temporal.WorkflowWebUi;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.ThumbnailSize;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.regeneration.RegenerationId;
import homeinventory.photos.model.regeneration.RegenerationRequest;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.StoredThumbnails;
import homeinventory.photos.store.photos.ThumbnailStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photo as JSON. A field without a value is null. Only {@code item_id} or {@code repair_id} is missing, by
 * {@code photo_type}.
 */
@Schema(name = "Photo")
public record PhotoResource(
        PhotoId id,
        WorkspaceId workspaceId,
        PhotoType photoType,

        @Schema(description = "The item, for photo_type item; otherwise absent")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        UUID itemId,

        @Schema(description = "The repair, for photo_type repair; otherwise absent")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        UUID repairId,

        @Schema(description = "As the client named the file, without folders")
        String fileName,

        @Schema(description = "By the file's content: {{photo-media-types}}")
        String contentType,

        long byteSize,

        @Schema(description = "Pixels, as displayed") int width,
        @Schema(description = "Pixels, as displayed") int height,

        @Schema(description = "Of the original, 64 lower-case hex digits")
        String sha256,

        @Schema(description = "The workspace's oldest earlier photo with the same content") @Nullable
        PhotoId duplicateOf,

        ThumbnailStatus thumbnailStatus,

        @Schema(description = "Attempts begun since the upload or the last manual retry")
        int thumbnailAttempts,

        @Schema(description = "Why the last attempt failed") @Nullable
        String thumbnailError,

        @Schema(description = "When the next attempt begins, where one failed and another follows") @Nullable
        Instant nextAttemptAt,

        @Schema(description = "Within 150 x 150 pixels, once complete") @Nullable
        String smallThumbnailUrl,

        @Schema(description = "Within 400 x 400 pixels, once complete") @Nullable
        String mediumThumbnailUrl,

        @Schema(description = "Within 800 x 800 pixels, once complete") @Nullable
        String largeThumbnailUrl,

        @Schema(
                description =
                        "What to show, blurred, until a thumbnail is loaded: a ThumbHash in base64. Once complete;"
                                + " null where the thumbnails are older than this field")
        @Nullable
        String thumbHash,

        String originalUrl,

        @Schema(description = "The workflow in the Temporal Web UI")
        String workflowUrl,

        Instant createdAt,
        Instant updatedAt) {

    /** A page of photos, newest first. */
    @Schema(name = "PhotoPage")
    record Page(
            List<PhotoResource> photos,

            @Schema(description = "The cursor of the next page, null on the last one") @Nullable
            String nextCursor) {}

    /** A generation that a regeneration made has no workflow of its own, so it links to the regeneration's. */
    public static PhotoResource of(Photo photo, WorkflowWebUi webUi) {
        StoredThumbnails thumbnails = photo.thumbnails();
        RegenerationId regeneration = photo.regenerationId();
        return new PhotoResource(
                photo.id(),
                photo.workspaceId(),
                photo.type(),
                photo.type() == PhotoType.ITEM ? photo.ownerId() : null,
                photo.type() == PhotoType.REPAIR ? photo.ownerId() : null,
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
                thumbnails == null ? null : thumbnails.thumbHash(),
                PhotoUrls.original(photo.workspaceId(), photo.id()),
                regeneration == null
                        ? webUi.workflowUrl(photo.id(), photo.generation())
                        : webUi.workflowUrl(RegenerationRequest.workflowId(regeneration)),
                photo.createdAt(),
                photo.updatedAt());
    }

    private static @Nullable String thumbnailUrl(Photo photo, ThumbnailSize size) {
        StoredThumbnails thumbnails = photo.thumbnails();
        return thumbnails == null
                ? null
                : PhotoUrls.thumbnail(photo.workspaceId(), photo.id(), thumbnails.generation(), size);
    }
}
