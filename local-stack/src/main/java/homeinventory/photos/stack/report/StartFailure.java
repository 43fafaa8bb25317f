package homeinventory.photos.stack.report;

/**
 * A reason for which the stack cannot run and that its user can do something about. The message is one line that names
 * what is wrong and what to do; it is all that the user gets to see.
 */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
