package homeinventory.photos.store.photos;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many photos have which status, and since when the oldest pending one waits; null if none is pending. */
public record PhotoSummary(
        long pending,
        long processing,
        long complete,
        long failed,
        @Nullable Instant oldestPendingAt) {}
