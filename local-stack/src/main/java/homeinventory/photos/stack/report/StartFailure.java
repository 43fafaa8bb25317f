package homeinventory.photos.stack.report;

import org.jspecify.annotations.Nullable;

/**
 * A reason why the stack cannot run, which its user can remove. The message is the only line that the user sees: it says
 * what is wrong and what to do.
 */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        this(message, null);
    }

    public StartFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
