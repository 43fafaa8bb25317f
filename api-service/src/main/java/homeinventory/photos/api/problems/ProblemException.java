package homeinventory.photos.api.problems;

import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponseException;

/** Ends a request with a problem. The detail goes to the client, the cause only to the log. */
public final class ProblemException extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, null);
    }

    public ProblemException(ProblemType type, String detail, @Nullable Throwable cause) {
        super(type.status(), type.because(detail), cause);
    }
}
