package homeinventory.photos.api.photos;

import homeinventory.photos.api.access.AllowedTo;
import homeinventory.photos.api.access.Callers;
import homeinventory.photos.api.problems.AnswersProblems;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailSize;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.PhotoCatalogue;
import homeinventory.photos.store.photos.StoredThumbnails;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Thumbnails to show. Each generation has its own address and never changes, so a browser asks once (RFC 8246). */
@AllowedTo(Callers.MEMBERS)
@RestController
class ThumbnailController {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final PhotoCatalogue catalogue;
    private final ThumbnailAnswers answers;

    ThumbnailController(PhotoCatalogue catalogue, ThumbnailAnswers answers) {
        this.catalogue = catalogue;
        this.answers = answers;
    }

    @Operation(summary = "Fetch a thumbnail", description = "Use the URLs in the photo's JSON. Cached for ever.")
    @ApiResponse(
            responseCode = "200",
            description = "The bytes",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", description = "Not changed, as asked with If-None-Match", content = @Content)
    @AnswersProblems({ProblemType.NOT_FOUND, ProblemType.PRECONDITION_FAILED})
    @GetMapping("/api/v1/workspaces/{workspace_id}/photos/{photo_id}/thumbnails/{generation:\\d{1,9}}"
            + "/{size:small|medium|large}")
    ResponseEntity<Resource> thumbnail(
            @PathVariable("workspace_id") WorkspaceId workspaceId,
            @PathVariable("photo_id") PhotoId photoId,
            @PathVariable("generation") int generation,
            @Parameter(schema = @Schema(allowableValues = {"small", "medium", "large"})) @PathVariable("size")
                    ThumbnailSize size,
            @Parameter(description = "The ETag that the file must have")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch)
            throws IOException {
        Photo photo = catalogue.find(workspaceId, photoId).orElseThrow(PhotoNotFound::problem);
        StoredThumbnails thumbnails = photo.thumbnails();
        if (thumbnails == null || thumbnails.generation() != generation) {
            throw ThumbnailAnswers.noneHere();
        }
        return answers.of(photo, size, FOR_EVER, ifMatch);
    }
}
