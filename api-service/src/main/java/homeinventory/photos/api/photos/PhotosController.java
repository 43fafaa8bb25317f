package homeinventory.photos.api.photos;

import homeinventory.photos.api.access.AllowedTo;
import homeinventory.photos.api.access.Callers;
import homeinventory.photos.api.problems.AnswersProblems;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.api.temporal.WorkflowWebUi;
import homeinventory.photos.api.web.Cursor;
import homeinventory.photos.api.web.OwnerId;
import homeinventory.photos.api.web.PageLimit;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.PhotoCatalogue;
import homeinventory.photos.store.photos.PhotoPage;
import homeinventory.photos.store.photos.PhotoQuery;
import homeinventory.photos.store.photos.ThumbnailStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The photos of a workspace. */
@AllowedTo(Callers.MEMBERS)
@RestController
@RequestMapping("/api/v1/workspaces/{workspace_id}/photos")
class PhotosController {

    private final PhotoCatalogue catalogue;
    private final WorkflowWebUi webUi;
    private final DeletePhoto deletePhoto;

    PhotosController(PhotoCatalogue catalogue, WorkflowWebUi webUi, DeletePhoto deletePhoto) {
        this.catalogue = catalogue;
        this.webUi = webUi;
        this.deletePhoto = deletePhoto;
    }

    @Operation(summary = "List photos, newest first")
    @GetMapping
    PhotoResource.Page list(
            @PathVariable("workspace_id") WorkspaceId workspaceId,
            @RequestParam(name = "item_id", required = false) @Nullable OwnerId itemId,
            @RequestParam(name = "repair_id", required = false) @Nullable OwnerId repairId,
            @RequestParam(name = "thumbnail_status", required = false) @Nullable ThumbnailStatus status,
            @Parameter(description = "The next_cursor of the page before") @RequestParam(required = false) @Nullable
                    Cursor cursor,
            @RequestParam(required = false) @Nullable PageLimit limit) {
        OwnerFilter owner = OwnerFilter.of(itemId, repairId);
        PhotoPage page = catalogue.list(new PhotoQuery(
                workspaceId,
                owner == null ? null : owner.type(),
                owner == null ? null : owner.ownerId(),
                status,
                cursor == null ? null : new PhotoId(cursor.before()),
                (limit == null ? PageLimit.DEFAULT : limit).value()));
        PhotoId nextBefore = page.nextBefore();
        return new PhotoResource.Page(
                page.photos().stream().map(this::resource).toList(),
                nextBefore == null ? null : new Cursor(nextBefore.value()).text());
    }

    @Operation(summary = "Look at a photo")
    @AnswersProblems(ProblemType.NOT_FOUND)
    @GetMapping("/{photo_id}")
    PhotoResource find(
            @PathVariable("workspace_id") WorkspaceId workspaceId, @PathVariable("photo_id") PhotoId photoId) {
        return catalogue.find(workspaceId, photoId).map(this::resource).orElseThrow(PhotoNotFound::problem);
    }

    @Operation(summary = "Delete a photo", description = "With its files; work on it is cancelled.")
    @AnswersProblems(ProblemType.NOT_FOUND)
    @DeleteMapping("/{photo_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable("workspace_id") WorkspaceId workspaceId, @PathVariable("photo_id") PhotoId photoId)
            throws IOException {
        deletePhoto.delete(workspaceId, photoId);
    }

    @Operation(
            summary = "Delete several photos",
            description = "With their files; work on them is cancelled. Photos that are not there are left out.")
    @AnswersProblems({ProblemType.BAD_REQUEST, ProblemType.UNSUPPORTED_MEDIA_TYPE})
    @PostMapping(path = "/delete", consumes = MediaType.APPLICATION_JSON_VALUE)
    BulkDelete.Deleted deleteAll(
            @PathVariable("workspace_id") WorkspaceId workspaceId, @RequestBody BulkDelete.Selection selection)
            throws IOException {
        return new BulkDelete.Deleted(deletePhoto.deleteAll(workspaceId, selection.ids()));
    }

    private PhotoResource resource(Photo photo) {
        return PhotoResource.of(photo, webUi);
    }
}
