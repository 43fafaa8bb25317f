package homeinventory.photos.store.photos;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many photos of a workspace have which status.
 *
 * @param oldestPendingAt since when the oldest pending photo waits; null if none is pending
 */
public record PhotoSummary(
        long pending,
        long processing,
        long complete,
        long failed,
        @Nullable Instant oldestPendingAt) {}
