package homeinventory.photos.api.photos;

import com.fasterxml.jackson.annotation.JsonInclude;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.photos.ThumbnailStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
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
        Instant updatedAt) {}
