package homeinventory.photos.api.regeneration;

import homeinventory.photos.api.access.AllowedTo;
import homeinventory.photos.api.access.Callers;
import homeinventory.photos.api.photos.OwnerFilter;
import homeinventory.photos.api.photos.PhotoNotFound;
import homeinventory.photos.api.problems.AnswersProblems;
import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.api.temporal.WorkflowWebUi;
import homeinventory.photos.api.web.OwnerId;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.PhotoCatalogue;
import homeinventory.photos.store.photos.ThumbnailStatus;
import homeinventory.photos.store.regeneration.Regeneration;
import homeinventory.photos.store.regeneration.Regenerations;
import homeinventory.photos.store.regeneration.Regenerations.BeginResult;
import homeinventory.photos.store.regeneration.Selection;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Begins regenerations, for administrators; all routes end in {@code …/thumbnails/regenerate}. */
@AllowedTo(Callers.ADMINS)
@RestController
@RequestMapping("/api/v1/workspaces/{workspace_id}/photos")
class RegenerateController {

    private final Regenerations regenerations;
    private final PhotoCatalogue catalogue;
    private final WorkflowWebUi webUi;
    private final RegenerationDispatcher dispatch;

    RegenerateController(
            Regenerations regenerations,
            PhotoCatalogue catalogue,
            WorkflowWebUi webUi,
            RegenerationDispatcher dispatch) {
        this.regenerations = regenerations;
        this.catalogue = catalogue;
        this.webUi = webUi;
        this.dispatch = dispatch;
    }

    @Operation(
            summary = "Make a complete photo's thumbnails again",
            description = "For administrators; the old ones are served until the new ones are there.")
    @AnswersProblems({ProblemType.NOT_FOUND, ProblemType.PHOTO_NOT_COMPLETE, ProblemType.REGENERATION_UNDER_WAY})
    @PostMapping("/{photo_id}/thumbnails/regenerate")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<RegenerationResource> regenerate(
            @PathVariable("workspace_id") WorkspaceId workspaceId, @PathVariable("photo_id") PhotoId photoId) {
        Photo photo = catalogue.find(workspaceId, photoId).orElseThrow(PhotoNotFound::problem);
        if (photo.status() != ThumbnailStatus.COMPLETE) {
            throw new ProblemException(
                    ProblemType.PHOTO_NOT_COMPLETE,
                    "Only complete photos can be regenerated; this one is "
                            + photo.status().wireName() + ". A failed one can be retried.");
        }
        return begin(workspaceId, new Selection.OnePhoto(photoId));
    }

    @Operation(
            summary = "Make the thumbnails of all complete photos again",
            description =
                    "For administrators; of a whole workspace, or of one item or repair. Old thumbnails are served"
                            + " until the new ones are there. One such regeneration runs in a workspace at a time.")
    @AnswersProblems(ProblemType.REGENERATION_UNDER_WAY)
    @PostMapping("/thumbnails/regenerate")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<RegenerationResource> regenerateAll(
            @PathVariable("workspace_id") WorkspaceId workspaceId,
            @RequestParam(name = "item_id", required = false) @Nullable OwnerId itemId,
            @RequestParam(name = "repair_id", required = false) @Nullable OwnerId repairId) {
        OwnerFilter owner = OwnerFilter.of(itemId, repairId);
        return begin(
                workspaceId,
                owner == null ? new Selection.Everything() : new Selection.OfOwner(owner.type(), owner.ownerId()));
    }

    private ResponseEntity<RegenerationResource> begin(WorkspaceId workspaceId, Selection selection) {
        return switch (regenerations.begin(workspaceId, selection)) {
            case BeginResult.Begun(Regeneration regeneration) -> {
                dispatch.raise();
                yield ResponseEntity.accepted()
                        .location(
                                URI.create("/api/v1/workspaces/" + workspaceId + "/regenerations/" + regeneration.id()))
                        .body(RegenerationResource.of(regeneration, webUi));
            }
            case BeginResult.UnderWay(var id) ->
                throw new ProblemException(
                        ProblemType.REGENERATION_UNDER_WAY,
                        "Regeneration " + id + " is not over. Wait for its end, or cancel it.");
        };
    }
}
