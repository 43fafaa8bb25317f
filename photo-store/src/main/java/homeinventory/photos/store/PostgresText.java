package homeinventory.photos.store;

/** Text as PostgreSQL can hold it. */
public final class PostgresText {

    private PostgresText() {}

    /**
     * The text without U+0000, the one character that no PostgreSQL text can hold (manual, section 8.3). A message that
     * quotes a broken file may have it, and a statement that fails over it would be retried for ever.
     */
    public static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }
}
