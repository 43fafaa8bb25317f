package homeinventory.photos.api.regeneration;

import homeinventory.photos.api.temporal.WorkflowWebUi;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.PhotoType;
import homeinventory.photos.model.regeneration.RegenerationRequest;
import homeinventory.photos.store.regeneration.Regeneration;
import homeinventory.photos.store.regeneration.Selection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes JSON of regenerations. */
@Component
final class RegenerationResources {

    private final WorkflowWebUi webUi;

    RegenerationResources(WorkflowWebUi webUi) {
        this.webUi = webUi;
    }

    RegenerationResource of(Regeneration regeneration) {
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
                        .map(failure -> new RegenerationResource.Failure(failure.photoId(), failure.error()))
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
