package homeinventory.photos.api.insight;

import homeinventory.photos.store.photos.PhotoAttempt;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Attempts at a photo's thumbnails as JSON, newest first. */
@Schema(name = "PhotoAttempts")
record AttemptsResource(List<Attempt> attempts) {

    /** One attempt. Every field is always there, null where there is no value. */
    @Schema(name = "PhotoAttempt")
    record Attempt(
            @Schema(description = "1 for the upload, one more for each manual retry")
            int generation,

            @Schema(description = "Counted from 1 in each generation")
            int attempt,

            PhotoAttempt.Outcome outcome,

            @Schema(description = "The process, named pid@host as in the Temporal Web UI") @Nullable
            String worker,

            @Schema(description = "Null if its start was never recorded") @Nullable
            Instant startedAt,

            @Schema(description = "Null while it runs") @Nullable
            Instant endedAt,

            @Schema(description = "Why it failed") @Nullable String error,

            @Schema(description = "When the next attempt begins or was planned to begin; null if none follows")
            @Nullable
            Instant nextAttemptAt) {}

    static AttemptsResource of(List<PhotoAttempt> attempts) {
        return new AttemptsResource(attempts.stream()
                .map(attempt -> new Attempt(
                        attempt.generation(),
                        attempt.number(),
                        attempt.outcome(),
                        attempt.worker(),
                        attempt.startedAt(),
                        attempt.endedAt(),
                        attempt.error(),
                        attempt.nextAttemptAt()))
                .toList());
    }
}
