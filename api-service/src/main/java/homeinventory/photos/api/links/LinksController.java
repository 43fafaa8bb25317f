package homeinventory.photos.api.links;

import homeinventory.photos.api.access.AllowedTo;
import homeinventory.photos.api.access.Callers;
import homeinventory.photos.api.photos.PhotoNotFound;
import homeinventory.photos.api.problems.AnswersProblems;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.PhotoCatalogue;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes links to thumbnails, for users who may see them and want to share them. */
@AllowedTo(Callers.MEMBERS)
@RestController
class LinksController {

    private final PhotoCatalogue catalogue;
    private final ThumbnailLinks links;

    LinksController(PhotoCatalogue catalogue, ThumbnailLinks links) {
        this.catalogue = catalogue;
        this.links = links;
    }

    @Operation(
            summary = "Make a link to a thumbnail",
            description = "Everyone with the link sees the photo's current thumbnail, without a key, until the link"
                    + " expires or the photo is deleted.")
    @AnswersProblems({ProblemType.NOT_FOUND, ProblemType.BAD_REQUEST, ProblemType.UNSUPPORTED_MEDIA_TYPE})
    @PostMapping(
            path = "/api/v1/workspaces/{workspace_id}/photos/{photo_id}/links",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<LinkResource> make(
            @PathVariable("workspace_id") WorkspaceId workspaceId,
            @PathVariable("photo_id") PhotoId photoId,
            @RequestBody NewLink wanted) {
        Photo photo = catalogue.find(workspaceId, photoId).orElseThrow(PhotoNotFound::problem);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(links.make(photo.workspaceId(), photo.id(), wanted.thumbnailSize(), wanted.lifetime()));
    }
}
