package homeinventory.photos.api.insight;

import homeinventory.photos.api.access.AllowedTo;
import homeinventory.photos.api.access.Callers;
import homeinventory.photos.api.temporal.TaskQueueWorkers;
import homeinventory.photos.model.WorkspaceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The worker processes, for administrators. All workspaces share them. */
@AllowedTo(Callers.ADMINS)
@RestController
class WorkersController {

    private final TaskQueueWorkers workers;

    WorkersController(TaskQueueWorkers workers) {
        this.workers = workers;
    }

    /** The workers, by name. */
    @Schema(name = "Workers")
    record Listed(
            @Schema(description = "Null while Temporal does not answer") @Nullable
            List<Worker> workers) {}

    /** A worker process. */
    @Schema(name = "Worker")
    record Worker(
            @Schema(description = "pid@host, as in a photo's attempts and in the Temporal Web UI")
            String name,

            @Schema(description = "When it last asked for work")
            Instant lastSeenAt) {}

    @Operation(
            summary = "List the workers that were seen in the last minute",
            description = "For administrators. The workers that asked Temporal for photos to render.")
    @GetMapping("/api/v1/workspaces/{workspace_id}/workers")
    Listed list(@PathVariable("workspace_id") WorkspaceId workspaceId) {
        return new Listed(workers.seenInTheLastMinute()
                .map(seen -> seen.entrySet().stream()
                        .map(worker -> new Worker(worker.getKey(), worker.getValue()))
                        .toList())
                .orElse(null));
    }
}
