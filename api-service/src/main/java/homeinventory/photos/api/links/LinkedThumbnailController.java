package homeinventory.photos.api.links;

import homeinventory.photos.api.access.AllowedTo;
import homeinventory.photos.api.access.Callers;
import homeinventory.photos.api.limits.RequestLimit;
import homeinventory.photos.api.photos.PhotoNotFound;
import homeinventory.photos.api.photos.ThumbnailAnswers;
import homeinventory.photos.api.problems.AnswersProblems;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ThumbnailSize;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.photos.Photo;
import homeinventory.photos.store.photos.PhotoCatalogue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Follows a link to a thumbnail. It needs no API key: the signature gives access. */
@AllowedTo(value = Callers.ANYONE, includingUnknown = true)
@RestController
@RequestMapping("/api/v1/links")
class LinkedThumbnailController {

    /** Caches must soon notice that a photo was deleted or has new thumbnails. */
    private static final Duration MAX_CACHED = Duration.ofMinutes(5);

    private final ThumbnailLinks links;
    private final RequestLimit requests;
    private final PhotoCatalogue catalogue;
    private final ThumbnailAnswers thumbnails;

    LinkedThumbnailController(
            ThumbnailLinks links, RequestLimit requests, PhotoCatalogue catalogue, ThumbnailAnswers thumbnails) {
        this.links = links;
        this.requests = requests;
        this.catalogue = catalogue;
        this.thumbnails = thumbnails;
    }

    @Operation(summary = "Follow a link to a thumbnail", description = "Use the URL as it was given; needs no key.")
    @ApiResponse(
            responseCode = "200",
            description = "The bytes",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", description = "Not changed, as asked with If-None-Match", content = @Content)
    @AnswersProblems({
        ProblemType.NOT_FOUND,
        ProblemType.BAD_REQUEST,
        ProblemType.LINK_NOT_VALID,
        ProblemType.LINK_EXPIRED,
        ProblemType.PRECONDITION_FAILED
    })
    @GetMapping("/{workspace_id}/{photo_id}/{size:small|medium|large}")
    ResponseEntity<Resource> follow(
            @PathVariable("workspace_id") WorkspaceId workspaceId,
            @PathVariable("photo_id") PhotoId photoId,
            @Parameter(schema = @Schema(allowableValues = {"small", "medium", "large"})) @PathVariable("size")
                    ThumbnailSize size,
            @Parameter(description = "Seconds since 1970") @RequestParam("expires") long expires,
            @RequestParam("signature") String signature,
            HttpServletResponse response)
            throws IOException {
        Duration left = links.check(new ThumbnailLink(workspaceId, photoId, size, expires), signature);
        requests.check(workspaceId, response::addHeader);
        Photo photo = catalogue.find(workspaceId, photoId).orElseThrow(PhotoNotFound::problem);
        Duration cached = left.compareTo(MAX_CACHED) < 0 ? left : MAX_CACHED;
        return thumbnails.of(photo, size, CacheControl.maxAge(cached).cachePrivate(), null);
    }
}
