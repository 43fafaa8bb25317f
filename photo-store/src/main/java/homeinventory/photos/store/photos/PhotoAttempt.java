package homeinventory.photos.store.photos;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a photo's thumbnails.
 *
 * @param number counted from 1 in each generation
 * @param worker the process, named {@code pid@host} as in the Temporal Web UI; null if unknown
 * @param startedAt null if its start was never recorded
 * @param endedAt null while it runs
 * @param error why it failed, for the photo's owner to read
 * @param nextAttemptAt when the next attempt was planned to begin; null if none follows
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

    /** How an attempt ended, or that it is running. */
    public enum Outcome {
        RUNNING,
        SUCCEEDED,
        /** It reported a failure, or never reported a result. */
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
