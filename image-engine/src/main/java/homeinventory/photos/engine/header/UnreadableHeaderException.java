package homeinventory.photos.engine.header;

/** The right kind of file with a header that cannot be read. The message is meant for the photo's owner. */
public final class UnreadableHeaderException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableHeaderException(String message) {
        super(message);
    }
}
