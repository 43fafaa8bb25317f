package homeinventory.photos.model.housekeeping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * What one batch of a chore did.
 *
 * @param counts only the counts of this chore
 * @param next where the next batch begins; empty if this was the last one
 */
@JsonIgnoreProperties(ignoreUnknown = true) // a newer release may add fields
public record Swept(Map<Tally, Integer> counts, String next) {

    @JsonCreator
    static Swept read(@JsonProperty("counts") Map<String, Integer> counts, @JsonProperty("next") String next) {
        return new Swept(Tally.known(counts), next);
    }
}
