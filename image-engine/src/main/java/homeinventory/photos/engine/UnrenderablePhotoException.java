package homeinventory.photos.engine;

import org.jspecify.annotations.Nullable;

/** A photo that further attempts cannot render either. The message is for its owner. */
public final class UnrenderablePhotoException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why the photo cannot be rendered. */
    public enum Reason {
        CORRUPT,
        TRUNCATED,
        UNSUPPORTED,
        TOO_LARGE
    }

    private final Reason reason;

    public UnrenderablePhotoException(Reason reason, String message) {
        this(reason, message, null);
    }

    public UnrenderablePhotoException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
