package homeinventory.photos.store.regeneration;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The state of a regeneration: the values of {@code regenerations.state}. */
public enum RegenerationState {
    RUNNING("running"),
    PAUSED("paused"),
    CANCELLED("cancelled"),
    COMPLETE("complete");

    private final String wireName;

    RegenerationState(String wireName) {
        this.wireName = wireName;
    }

    /** The name in JSON and SQL. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /**
     * The state with this wire name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static RegenerationState ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(state -> state.wireName.equals(wireName))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no state of a regeneration is called \"" + wireName
                        + "\"; expected running, paused, cancelled or complete"));
    }
}
