package homeinventory.photos.api.regeneration;

import homeinventory.photos.api.access.AllowedTo;
import homeinventory.photos.api.access.Callers;
import homeinventory.photos.api.problems.AnswersProblems;
import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.api.temporal.WorkflowWebUi;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.model.regeneration.RegenerationId;
import homeinventory.photos.store.regeneration.Regeneration;
import homeinventory.photos.store.regeneration.Regenerations;
import homeinventory.photos.store.regeneration.Regenerations.ChangeResult;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows, pauses, resumes and cancels regenerations, for administrators. */
@AllowedTo(value = Callers.ADMINS, includingUnknown = true)
@RestController
@RequestMapping("/api/v1/workspaces/{workspace_id}/regenerations")
class RegenerationsController {

    private final Regenerations regenerations;
    private final WorkflowWebUi webUi;
    private final RegenerationDispatcher dispatch;

    RegenerationsController(Regenerations regenerations, WorkflowWebUi webUi, RegenerationDispatcher dispatch) {
        this.regenerations = regenerations;
        this.webUi = webUi;
        this.dispatch = dispatch;
    }

    /** The regenerations of a workspace, newest first. */
    @Schema(name = "Regenerations")
    record Listed(List<RegenerationResource> regenerations) {}

    @Operation(
            summary = "List regenerations",
            description = "For administrators; newest first, at most " + Regenerations.MAX_LISTED + ".")
    @GetMapping
    Listed list(@PathVariable("workspace_id") WorkspaceId workspaceId) {
        return new Listed(regenerations.newestFirst(workspaceId).stream()
                .map(regeneration -> RegenerationResource.of(regeneration, webUi))
                .toList());
    }

    @Operation(summary = "Look at a regeneration", description = "For administrators.")
    @AnswersProblems(ProblemType.NOT_FOUND)
    @GetMapping("/{regeneration_id}")
    RegenerationResource find(
            @PathVariable("workspace_id") WorkspaceId workspaceId, @PathVariable("regeneration_id") RegenerationId id) {
        return regenerations
                .find(workspaceId, id)
                .map(regeneration -> RegenerationResource.of(regeneration, webUi))
                .orElseThrow(RegenerationsController::notFound);
    }

    @Operation(
            summary = "Pause a regeneration",
            description = "For administrators. The photo under way is finished, no other is begun.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AnswersProblems({ProblemType.NOT_FOUND, ProblemType.REGENERATION_OVER})
    @PostMapping("/{regeneration_id}/pause")
    RegenerationResource pause(
            @PathVariable("workspace_id") WorkspaceId workspaceId, @PathVariable("regeneration_id") RegenerationId id) {
        return changed(regenerations.pause(workspaceId, id));
    }

    @Operation(summary = "Resume a paused regeneration", description = "For administrators.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AnswersProblems({ProblemType.NOT_FOUND, ProblemType.REGENERATION_OVER})
    @PostMapping("/{regeneration_id}/resume")
    RegenerationResource resume(
            @PathVariable("workspace_id") WorkspaceId workspaceId, @PathVariable("regeneration_id") RegenerationId id) {
        return changed(regenerations.resume(workspaceId, id));
    }

    @Operation(
            summary = "Cancel a regeneration",
            description = "For administrators. What is done stays done; the other photos keep their thumbnails.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AnswersProblems({ProblemType.NOT_FOUND, ProblemType.REGENERATION_OVER})
    @PostMapping("/{regeneration_id}/cancel")
    RegenerationResource cancel(
            @PathVariable("workspace_id") WorkspaceId workspaceId, @PathVariable("regeneration_id") RegenerationId id) {
        return changed(regenerations.cancel(workspaceId, id));
    }

    private RegenerationResource changed(ChangeResult result) {
        return switch (result) {
            case ChangeResult.Done(Regeneration regeneration) -> {
                dispatch.raise();
                yield RegenerationResource.of(regeneration, webUi);
            }
            case ChangeResult.Over(var state) ->
                throw new ProblemException(
                        ProblemType.REGENERATION_OVER,
                        "This regeneration is " + state.wireName() + ", so nothing can be changed. Begin another one.");
            case ChangeResult.NotFound() -> throw notFound();
        };
    }

    private static ProblemException notFound() {
        return new ProblemException(
                ProblemType.NOT_FOUND, "This workspace has no such regeneration; list the regenerations.");
    }
}
