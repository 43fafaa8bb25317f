package homeinventory.photos.store.regeneration;

import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.regeneration.RegenerationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A regeneration as stored in its row.
 *
 * @param photos number of photos when it began
 * @param regenerated photos that have new thumbnails
 * @param failed photos that keep their old thumbnails, since rendering failed
 * @param skipped photos that were deleted meanwhile or done by another regeneration
 * @param failures the newest failed photos, at most {@link Regenerations#MAX_FAILURES}
 * @param endedAt null while it is running or paused
 */
public record Regeneration(
        RegenerationId id,
        WorkspaceId workspaceId,
        Selection selection,
        RegenerationState state,
        int photos,
        int regenerated,
        int failed,
        int skipped,
        List<Failure> failures,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant endedAt) {

    /** Why a photo keeps its old thumbnails, in plain words for its owner. */
    public record Failure(PhotoId photoId, String error) {}
}
