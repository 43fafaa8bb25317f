package homeinventory.photos.store.photos;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.regeneration.RegenerationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photo as its row has it.
 *
 * @param ownerId the item's or repair's id
 * @param width width of the original in pixels, as displayed
 * @param height height of the original in pixels, as displayed
 * @param sha256 of the original, 64 lower-case hex digits
 * @param duplicateOf the oldest earlier photo of the workspace with the same content; null if there is none now
 * @param generation of the current or last work; 1 for the upload
 * @param thumbnailAttempts attempts begun for this generation
 * @param thumbnailError why the last attempt failed
 * @param nextAttemptAt when the next attempt begins; null unless an attempt failed and another follows
 * @param regenerationId the regeneration that made this generation; null for an upload or a retry
 * @param thumbnails null unless {@code status} is complete
 */
public record Photo(
        PhotoId id,
        WorkspaceId workspaceId,
        PhotoType type,
        UUID ownerId,
        String originalKey,
        String fileName,
        String contentType,
        long byteSize,
        int width,
        int height,
        String sha256,
        @Nullable PhotoId duplicateOf,
        int generation,
        ThumbnailStatus status,
        int thumbnailAttempts,
        @Nullable String thumbnailError,
        @Nullable Instant nextAttemptAt,
        @Nullable RegenerationId regenerationId,
        @Nullable StoredThumbnails thumbnails,
        Instant createdAt,
        Instant updatedAt) {}
