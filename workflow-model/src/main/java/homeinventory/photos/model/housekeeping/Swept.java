package homeinventory.photos.model.housekeeping;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;

/**
 * What one batch of a chore did.
 *
 * @param counts only the counts of this chore
 * @param next where the next batch begins; empty if this was the last one
 */
@JsonIgnoreProperties(ignoreUnknown = true) // a newer release may add fields
public record Swept(Map<Tally, Integer> counts, String next) {}
