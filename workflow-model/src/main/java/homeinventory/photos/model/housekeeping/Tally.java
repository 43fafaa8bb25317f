package homeinventory.photos.model.housekeeping;

import java.util.Locale;

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

    /** The name in metrics and log lines. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
