package homeinventory.photos.api.photos;

import homeinventory.photos.api.problems.AnswersProblems;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.PhotoCatalogue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Originals to save. A user's bytes are never to be shown as a page of this site, so they come as an attachment. */
@RestController
class OriginalController {
    private static final String SANDBOX = "sandbox; default-src 'none'";

    private final PhotoCatalogue catalogue;
    private final StoredFiles files;

    OriginalController(PhotoCatalogue catalogue, StoredFiles files) {
        this.catalogue = catalogue;
        this.files = files;
    }

    @Operation(summary = "Download the photo as it was uploaded")
    @ApiResponse(
            responseCode = "200",
            description = "The bytes, as an attachment",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    @AnswersProblems(ProblemType.NOT_FOUND)
    @GetMapping("/api/v1/workspaces/{workspace_id}/photos/{photo_id}/original")
    ResponseEntity<Resource> original(
            @PathVariable("workspace_id") WorkspaceId workspaceId, @PathVariable("photo_id") PhotoId photoId)
            throws IOException {
        Photo photo = catalogue.find(workspaceId, photoId).orElseThrow(PhotoNotFound::problem);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(photo.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("Content-Security-Policy", SANDBOX)
                .eTag(photo.sha256())
                // The bytes never change, but the photo may be deleted: ask each time.
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(files.find(photo.originalKey()));
    }
}
