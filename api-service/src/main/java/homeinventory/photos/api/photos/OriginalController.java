package homeinventory.photos.api.photos;

import homeinventory.photos.api.access.AllowedTo;
import homeinventory.photos.api.access.Callers;
import homeinventory.photos.api.problems.AnswersProblems;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.PhotoCatalogue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Downloads of originals. They are attachments, since a user's bytes must never be shown as a page of this site. */
@AllowedTo(Callers.MEMBERS)
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
    @ApiResponse(
            responseCode = "206",
            description = "The part that Range asked for",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", description = "Not changed, as asked with If-None-Match", content = @Content)
    @AnswersProblems({ProblemType.NOT_FOUND, ProblemType.PRECONDITION_FAILED, ProblemType.RANGE_NOT_SATISFIABLE})
    @GetMapping("/api/v1/workspaces/{workspace_id}/photos/{photo_id}/original")
    ResponseEntity<Resource> original(
            @PathVariable("workspace_id") WorkspaceId workspaceId,
            @PathVariable("photo_id") PhotoId photoId,
            @Parameter(description = "The ETag that the file must have")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            @Parameter(description = "A part of the bytes, as in bytes=0-1023")
                    @RequestHeader(name = HttpHeaders.RANGE, required = false)
                    @Nullable
                    String range,
            @Parameter(description = "The ETag that the part must belong to")
                    @RequestHeader(name = HttpHeaders.IF_RANGE, required = false)
                    @Nullable
                    String ifRange)
            throws IOException {
        Photo photo = catalogue.find(workspaceId, photoId).orElseThrow(PhotoNotFound::problem);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(photo.fileName(), StandardCharsets.UTF_8)
                .build();
        String etag = '"' + photo.sha256() + '"';
        IfMatch.check(ifMatch, etag);
        Resource file = new RequestedRange(range, ifRange).of(files.find(photo.originalKey()), etag);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("Content-Security-Policy", SANDBOX)
                .eTag(etag)
                // The bytes never change, but the photo may be deleted, so caches must ask each time.
                .cacheControl(CacheControl.noCache().cachePrivate());
        // Only of a stream the framework does not know the length. An answer with several ranges is shorter than the
        // file.
        return (file instanceof InputStreamResource ? answer.contentLength(photo.byteSize()) : answer).body(file);
    }
}
