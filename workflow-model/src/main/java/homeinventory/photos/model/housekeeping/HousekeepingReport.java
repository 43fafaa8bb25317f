package homeinventory.photos.model.housekeeping;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Objects;

/**
 * What one run did.
 *
 * @param counts summed over all batches
 * @param next where the next run begins
 */
@JsonIgnoreProperties(ignoreUnknown = true) // a newer sender may say more
public record HousekeepingReport(Map<Tally, Integer> counts, Places next) {

    /** Where each chore goes on; empty for one that has come to its end and begins anew. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Places(
            String unfinished,
            String ended,
            String folders,
            String events,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) String failed) {

        /** Everything from the first. */
        public static final Places FIRST = new Places("", "", "", "", "");

        /** Reports that are older than the last chore do not have its place. */
        public Places {
            failed = Objects.requireNonNullElse(failed, "");
        }
    }
}
