package homeinventory.photos.store.photos;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a photo's thumbnails.
 *
 * @param number counted from 1 in each generation
 * @param worker the process it ran in, as the Temporal Web UI names it ({@code pid@host}); null if not known
 * @param startedAt null if its beginning was never noted
 * @param endedAt null while it runs
 * @param error why it failed, in words for the photo's owner
 * @param nextAttemptAt when the next one was to begin; null if none follows
 */
public record PhotoAttempt(
        int generation,
        int number,
        Outcome outcome,
        @Nullable String worker,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String error,
        @Nullable Instant nextAttemptAt) {

    /** How an attempt ended, if it has. */
    public enum Outcome {
        RUNNING,
        SUCCEEDED,
        /** It reported a failure, or never reported back. */
        FAILED;

        /** The name in JSON. */
        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Outcome ofWireName(String wireName) {
            return valueOf(wireName.toUpperCase(Locale.ROOT));
        }
    }
}
