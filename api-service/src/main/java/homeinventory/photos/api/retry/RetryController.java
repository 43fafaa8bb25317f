package homeinventory.photos.api.retry;

import homeinventory.photos.api.access.AllowedTo;
import homeinventory.photos.api.access.Callers;
import homeinventory.photos.api.dispatch.PhotoDispatcher;
import homeinventory.photos.api.photos.PhotoNotFound;
import homeinventory.photos.api.photos.PhotoResource;
import homeinventory.photos.api.problems.AnswersProblems;
import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.api.temporal.WorkflowWebUi;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.photos.RetryPhotos;
import homeinventory.photos.store.photos.RetryResult;
import homeinventory.photos.store.photos.ThumbnailStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Administrators send failed photos back to work. */
@AllowedTo(Callers.ADMINS)
@RestController
@RequestMapping("/api/v1/workspaces/{workspace_id}/photos")
class RetryController {

    private final RetryPhotos retryPhotos;
    private final WorkflowWebUi webUi;
    private final PhotoDispatcher dispatch;

    RetryController(RetryPhotos retryPhotos, WorkflowWebUi webUi, PhotoDispatcher dispatch) {
        this.retryPhotos = retryPhotos;
        this.webUi = webUi;
        this.dispatch = dispatch;
    }

    /** How many failed photos were sent back. */
    @Schema(name = "RetriedPhotos")
    record RetriedPhotos(
            @Schema(description = "Photos that were failed and are now pending")
            int retried) {}

    @Operation(summary = "Try a failed photo again", description = "For administrators; as a new generation.")
    @AnswersProblems({ProblemType.NOT_FOUND, ProblemType.PHOTO_NOT_FAILED})
    @PostMapping("/{photo_id}/thumbnails/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    PhotoResource retry(
            @PathVariable("workspace_id") WorkspaceId workspaceId, @PathVariable("photo_id") PhotoId photoId) {
        return switch (retryPhotos.retry(workspaceId, photoId)) {
            case RetryResult.Retried(var photo) -> {
                dispatch.raise();
                yield PhotoResource.of(photo, webUi);
            }
            case RetryResult.NotFailed(var status) -> throw notFailed(status);
            case RetryResult.NotFound() -> throw PhotoNotFound.problem();
        };
    }

    @Operation(summary = "Try all failed photos of a workspace again", description = "For administrators.")
    @PostMapping("/thumbnails/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RetriedPhotos retryAll(
            @PathVariable("workspace_id") WorkspaceId workspaceId,
            @Parameter(description = "Only those with exactly this thumbnail_error")
                    @RequestParam(name = "error", required = false)
                    @Nullable
                    String error) {
        int retried = error == null || error.isEmpty()
                ? retryPhotos.retryAllFailed(workspaceId)
                : retryPhotos.retryAllFailed(workspaceId, error);
        if (retried > 0) {
            dispatch.raise();
        }
        return new RetriedPhotos(retried);
    }

    private static ProblemException notFailed(ThumbnailStatus status) {
        return new ProblemException(
                ProblemType.PHOTO_NOT_FAILED,
                "Only failed photos can be retried; this one is " + status.wireName() + ".");
    }
}
