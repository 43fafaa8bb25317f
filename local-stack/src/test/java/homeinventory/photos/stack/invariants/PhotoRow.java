package homeinventory.photos.stack.invariants;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row of a photo.
 *
 * @param thumbnails keys of the small, medium and large one; empty unless complete
 * @param isDispatched whether its workflow is known to be started
 * @param attempts begun so far
 * @param worker that the newest attempt runs or ran in, as "process id@host"
 */
public record PhotoRow(
        UUID id,
        String status,
        int generation,
        @Nullable String error,
        String originalKey,
        List<String> thumbnails,
        int width,
        int height,
        boolean isDispatched,
        int attempts,
        @Nullable String worker,
        Instant updatedAt) {

    public boolean isComplete() {
        return status.equals("complete");
    }

    /** Whether it is complete or failed. */
    public boolean isTerminal() {
        return isComplete() || status.equals("failed");
    }

    /** Whether the newest attempt is, or was, in a worker whose name has this prefix. */
    public boolean isWith(String workerPrefix) {
        return worker != null && worker.startsWith(workerPrefix);
    }

    Set<String> keys() {
        Set<String> keys = new HashSet<>(thumbnails);
        keys.add(originalKey);
        return keys;
    }
}
