package homeinventory.photos.api.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The process must not start, because it would answer callers that it should refuse. */
final class UnsafeStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /** The remedy says what to change so that the process can start. */
    UnsafeStartException(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    /** Ends the start with the reason and the remedy in words, in place of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<UnsafeStartException> {
        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, UnsafeStartException cause) {
            return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy, cause);
        }
    }
}
