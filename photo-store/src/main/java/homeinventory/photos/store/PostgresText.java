package homeinventory.photos.store;

/** Text that PostgreSQL can store. */
public final class PostgresText {

    private PostgresText() {}

    /**
     * The text without U+0000, the only character that PostgreSQL cannot store in text (manual, section 8.3). A message that
     * quotes a broken file may contain it, and the statement that stores the message would then fail at each retry.
     */
    public static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }
}
