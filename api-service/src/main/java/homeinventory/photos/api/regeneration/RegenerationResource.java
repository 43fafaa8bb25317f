package homeinventory.photos.api.regeneration;

import homeinventory.photos.api.temporal.WorkflowWebUi;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.regeneration.RegenerationId;
import homeinventory.photos.model.regeneration.RegenerationRequest;
import homeinventory.photos.store.regeneration.Regeneration;
import homeinventory.photos.store.regeneration.RegenerationState;
import homeinventory.photos.store.regeneration.Selection;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A regeneration as JSON. Every field is always there, null where there is no value. */
@Schema(name = "Regeneration")
record RegenerationResource(
        RegenerationId id,
        WorkspaceId workspaceId,

        @Schema(description = "Only this item's photos") @Nullable
        UUID itemId,

        @Schema(description = "Only this repair's photos") @Nullable
        UUID repairId,

        @Schema(description = "Only this photo") @Nullable PhotoId photoId,

        RegenerationState state,

        @Schema(description = "Complete photos when it began")
        int photos,

        @Schema(description = "Photos that have new thumbnails")
        int regenerated,

        @Schema(description = "Photos that keep their old thumbnails")
        int failed,

        @Schema(description = "Photos that were deleted meanwhile, or done by another regeneration")
        int skipped,

        @Schema(description = "Why photos keep their old thumbnails; the newest 20 of them")
        List<Failure> failures,

        @Schema(description = "The workflow in the Temporal Web UI")
        String workflowUrl,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Null while it is running or paused") @Nullable
        Instant endedAt) {

    /** A photo that keeps its old thumbnails. */
    @Schema(name = "RegenerationFailure")
    record Failure(PhotoId photoId, String error) {}

    static RegenerationResource of(Regeneration regeneration, WorkflowWebUi webUi) {
        Selection selection = regeneration.selection();
        return new RegenerationResource(
                regeneration.id(),
                regeneration.workspaceId(),
                ownerOfType(PhotoType.ITEM, selection),
                ownerOfType(PhotoType.REPAIR, selection),
                selection instanceof Selection.OnePhoto(PhotoId photoId) ? photoId : null,
                regeneration.state(),
                regeneration.photos(),
                regeneration.regenerated(),
                regeneration.failed(),
                regeneration.skipped(),
                regeneration.failures().stream()
                        .map(failure -> new Failure(failure.photoId(), failure.error()))
                        .toList(),
                webUi.workflowUrl(RegenerationRequest.workflowId(regeneration.id())),
                regeneration.createdAt(),
                regeneration.updatedAt(),
                regeneration.endedAt());
    }

    private static @Nullable UUID ownerOfType(PhotoType wanted, Selection selection) {
        return selection instanceof Selection.OfOwner(PhotoType type, UUID ownerId) && type == wanted ? ownerId : null;
    }
}
