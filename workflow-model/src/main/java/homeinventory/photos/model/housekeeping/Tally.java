package homeinventory.photos.model.housekeeping;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What a run of the sweep counts. Names are on the wire and never change. */
public enum Tally {
    /** Unfinished photos that were checked. */
    UNFINISHED_CHECKED,
    /** Photos whose workflow was started again. */
    STARTED_AGAIN,
    /** Photos that were marked failed, because their workflow was stopped or had failed. */
    FAILED,
    /** Failed photos that are retried once, because the engine or its settings changed. */
    RETRIED,
    /** Missing events that were appended. */
    ANNOUNCED,
    /** Folders of photos that were checked. */
    FOLDERS_CHECKED,
    /** Files that no row needed and that were removed. */
    FILES_REMOVED,
    /** Events that were removed after their retention. */
    EVENTS_EXPIRED,
    /** Idempotency keys that were removed after their retention. */
    KEYS_EXPIRED,
    /** Deliveries to webhooks that were started again, because their workflow was lost. */
    DELIVERIES_STARTED_AGAIN,
    /** Deliveries that were removed after their retention. */
    DELIVERIES_EXPIRED;

    /** The counts that this release knows. A newer one may write others. */
    static Map<Tally, Integer> known(Map<String, Integer> counts) {
        Map<Tally, Integer> known = new EnumMap<>(Tally.class);
        for (Tally tally : values()) {
            if (counts.containsKey(tally.name())) {
                known.put(tally, counts.get(tally.name()));
            }
        }
        return known;
    }

    /** The name in metrics and log lines. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
