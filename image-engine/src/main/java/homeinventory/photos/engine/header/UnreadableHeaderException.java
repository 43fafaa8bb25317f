package homeinventory.photos.engine.header;

/** A file of a known format whose header cannot be read. The message is for the photo's owner. */
public final class UnreadableHeaderException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableHeaderException(String message) {
        super(message);
    }
}
