package homeinventory.photos.model.housekeeping;

import java.util.Locale;

/** What a run of the sweep counts. */
public enum Tally {
    /** Unfinished photos that were looked at. */
    UNFINISHED_CHECKED,
    /** Photos whose workflow was started again. */
    STARTED_AGAIN,
    /** Photos that were marked failed, since their workflow had been stopped or had failed. */
    FAILED,
    /** Photos that failed for a permanent reason and have one more try, with another engine or other settings. */
    RETRIED,
    /** Events that were missing. */
    ANNOUNCED,
    /** Folders of photos that were looked at. */
    FOLDERS_CHECKED,
    /** Files that no row knew of. */
    FILES_REMOVED,
    /** Events past their time. */
    EVENTS_EXPIRED,
    /** Idempotency keys past their time. */
    KEYS_EXPIRED,
    /** Deliveries to webhooks whose workflow was lost. */
    DELIVERIES_STARTED_AGAIN,
    /** Deliveries past their time. */
    DELIVERIES_EXPIRED;

    /** How metrics and log lines name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
