package homeinventory.photos.model.housekeeping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * What one run did.
 *
 * @param counts summed over all batches
 * @param next where each resuming chore continues in the next run; empty if it begins at the first
 */
@JsonIgnoreProperties(ignoreUnknown = true) // a newer release may add fields
public record HousekeepingReport(Map<Tally, Integer> counts, Map<String, String> next) {

    @JsonCreator
    static HousekeepingReport read(
            @JsonProperty("counts") Map<String, Integer> counts, @JsonProperty("next") Map<String, String> next) {
        return new HousekeepingReport(Tally.known(counts), next);
    }
}
