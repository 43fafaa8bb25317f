package homeinventory.photos.store.regeneration;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** The state of a regeneration: the values of {@code regenerations.state}. */
public enum RegenerationState {
    RUNNING,
    PAUSED,
    CANCELLED,
    COMPLETE;

    /** The name in JSON and SQL. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no state has this name */
    static RegenerationState ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(state -> state.wireName().equals(wireName))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no state of a regeneration is called \"" + wireName
                        + "\"; expected running, paused, cancelled or complete"));
    }
}
