package homeinventory.photos.api.web;

/** What an event stream may contain beside the outcomes of photos. */
public enum Include {
    /** Deletions and retries. */
    CHANGES;

    static Include of(String text) {
        if (text.equals("changes")) {
            return CHANGES;
        }
        throw new IllegalArgumentException("expected changes");
    }
}
