package homeinventory.photos.api.insight;

import homeinventory.photos.store.photos.PhotoSummary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A workspace's photos by status, as JSON. */
@Schema(name = "PhotoSummary")
record SummaryResource(
        long total,
        long pending,
        long processing,
        long complete,
        long failed,

        @Schema(description = "Since when the oldest pending photo waits; null if none is pending") @Nullable
        Instant oldestPendingAt) {

    static SummaryResource of(PhotoSummary summary) {
        return new SummaryResource(
                summary.pending() + summary.processing() + summary.complete() + summary.failed(),
                summary.pending(),
                summary.processing(),
                summary.complete(),
                summary.failed(),
                summary.oldestPendingAt());
    }
}
