package homeinventory.photos.api.insight;

import homeinventory.photos.api.access.AllowedTo;
import homeinventory.photos.api.access.Callers;
import homeinventory.photos.api.photos.PhotoNotFound;
import homeinventory.photos.api.problems.AnswersProblems;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.photos.AttemptHistory;
import homeinventory.photos.store.photos.FailureReason;
import homeinventory.photos.store.photos.HourlyAttempts;
import homeinventory.photos.store.photos.PhotoCatalogue;
import homeinventory.photos.store.photos.PhotoStatistics;
import homeinventory.photos.store.photos.PhotoSummary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** A workspace's photos by status. */
    @Schema(name = "PhotoSummary")
    record Summary(
            long total,
            long pending,
            long processing,
            long complete,
            long failed,

            @Schema(description = "Since when the oldest pending photo waits; null if none is pending") @Nullable
            Instant oldestPendingAt) {

        static Summary of(PhotoSummary summary) {
            return new Summary(
                    summary.pending() + summary.processing() + summary.complete() + summary.failed(),
                    summary.pending(),
                    summary.processing(),
                    summary.complete(),
                    summary.failed(),
                    summary.oldestPendingAt());
        }
    }

    /** Failed photos by reason, the most frequent first. */
    @Schema(name = "PhotoFailures")
    record Failures(List<Failure> failures) {

        /** A reason and how many photos have it. */
        @Schema(name = "PhotoFailure")
        record Failure(
                @Schema(description = "The thumbnail_error of these photos")
                String error,

                @Schema(description = "How many photos") long photos) {}

        static Failures of(List<FailureReason> reasons) {
            return new Failures(reasons.stream()
                    .map(reason -> new Failure(reason.error(), reason.photos()))
                    .toList());
        }
    }

    /** Attempts hour by hour, the oldest hour first. */
    @Schema(name = "HourlyAttempts")
    record ByHour(List<Hour> hours) {

        /** The attempts that ended within an hour. */
        @Schema(name = "AttemptsOfAnHour")
        record Hour(
                @Schema(description = "When the hour began, in UTC")
                Instant from,

                @Schema(
                        description =
                                "Attempts that made thumbnails; only the newest attempt of a regenerated photo counts")
                long succeeded,

                @Schema(description = "Attempts that failed, whether or not another followed")
                long failed) {}

        static ByHour of(List<HourlyAttempts> hours) {
            return new ByHour(hours.stream()
                    .map(hour -> new Hour(hour.from(), hour.succeeded(), hour.failed()))
                    .toList());
        }
    }

    @Operation(summary = "Count photos by status")
    @GetMapping("/summary")
    Summary summary(@PathVariable("workspace_id") WorkspaceId workspaceId) {
        return Summary.of(statistics.summary(workspaceId));
    }

    @Operation(
            summary = "Count failed photos by reason",
            description = "The most frequent reason first; at most " + PhotoStatistics.MAX_REASONS + ".")
    @GetMapping("/failures")
    Failures failures(@PathVariable("workspace_id") WorkspaceId workspaceId) {
        return Failures.of(statistics.failures(workspaceId));
    }

    @Operation(
            summary = "Count attempts by the hour",
            description = "The last " + HOURS + " hours with the current one; the oldest first.")
    @GetMapping("/attempts/hourly")
    ByHour hourlyAttempts(@PathVariable("workspace_id") WorkspaceId workspaceId) {
        return ByHour.of(statistics.attemptsByHour(workspaceId, HOURS));
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
