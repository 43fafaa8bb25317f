package homeinventory.photos.api.insight;

import homeinventory.photos.api.access.AllowedTo;
import homeinventory.photos.api.access.Callers;
import homeinventory.photos.api.photos.PhotoNotFound;
import homeinventory.photos.api.problems.AnswersProblems;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.photos.AttemptHistory;
import homeinventory.photos.store.photos.PhotoCatalogue;
import homeinventory.photos.store.photos.PhotoStatistics;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts of a workspace and the history of a photo. */
@AllowedTo(Callers.MEMBERS)
@RestController
@RequestMapping("/api/v1/workspaces/{workspace_id}/photos")
class InsightController {

    private static final int HOURS = 24;

    private final PhotoCatalogue catalogue;
    private final PhotoStatistics statistics;
    private final AttemptHistory history;

    InsightController(PhotoCatalogue catalogue, PhotoStatistics statistics, AttemptHistory history) {
        this.catalogue = catalogue;
        this.statistics = statistics;
        this.history = history;
    }

    @Operation(summary = "Count photos by status")
    @GetMapping("/summary")
    SummaryResource summary(@PathVariable("workspace_id") WorkspaceId workspaceId) {
        return SummaryResource.of(statistics.summary(workspaceId));
    }

    @Operation(
            summary = "Count failed photos by reason",
            description = "The most frequent reason first; at most " + PhotoStatistics.MAX_REASONS + ".")
    @GetMapping("/failures")
    FailuresResource failures(@PathVariable("workspace_id") WorkspaceId workspaceId) {
        return FailuresResource.of(statistics.failures(workspaceId));
    }

    @Operation(
            summary = "Count attempts by the hour",
            description = "The last " + HOURS + " hours with the current one; the oldest first.")
    @GetMapping("/attempts/hourly")
    HourlyAttemptsResource hourlyAttempts(@PathVariable("workspace_id") WorkspaceId workspaceId) {
        return HourlyAttemptsResource.of(statistics.attemptsByHour(workspaceId, HOURS));
    }

    @Operation(
            summary = "List the attempts at a photo's thumbnails",
            description = "Newest first, over all retries; at most " + AttemptHistory.MAX_ATTEMPTS + ".")
    @AnswersProblems(ProblemType.NOT_FOUND)
    @GetMapping("/{photo_id}/attempts")
    AttemptsResource attempts(
            @PathVariable("workspace_id") WorkspaceId workspaceId, @PathVariable("photo_id") PhotoId photoId) {
        if (catalogue.find(workspaceId, photoId).isEmpty()) {
            throw PhotoNotFound.problem();
        }
        return AttemptsResource.of(history.newestFirst(workspaceId, photoId));
    }
}
