package homeinventory.photos.api.access;

/** The process must not start, because it would answer callers that it should refuse. */
final class UnsafeStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    UnsafeStartException(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    /** What to change so that the process can start. */
    String remedy() {
        return remedy;
    }
}
