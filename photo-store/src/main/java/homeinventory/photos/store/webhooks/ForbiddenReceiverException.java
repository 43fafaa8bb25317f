package homeinventory.photos.store.webhooks;

/** A receiver must not be called, or its address is not found. */
public final class ForbiddenReceiverException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    ForbiddenReceiverException(String reason) {
        super(reason);
        this.reason = reason;
    }

    ForbiddenReceiverException(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** Why, and what to do, for an administrator. Names the host, never an address. */
    public String reason() {
        return reason;
    }
}
