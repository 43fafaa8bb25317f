package homeinventory.photos.store.photos;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many photos of a workspace are in which status.
 *
 * @param oldestPendingAt since when the pending photo that has waited longest is waiting; null if none is pending
 */
public record PhotoSummary(
        long pending,
        long processing,
        long complete,
        long failed,
        @Nullable Instant oldestPendingAt) {}
