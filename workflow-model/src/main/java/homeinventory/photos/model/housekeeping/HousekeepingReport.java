package homeinventory.photos.model.housekeeping;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;

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
    public record Places(String unfinished, String ended, String folders, String events) {

        /** Everything from the first. */
        public static final Places FIRST = new Places("", "", "", "");
    }
}
