package homeinventory.photos.api.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the start with the reason in words, in place of a stack trace. */
final class OpenToOthersAnalyzer extends AbstractFailureAnalyzer<OpenToOthersException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, OpenToOthersException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Leave auth.mode out or set it to api-key and make a key with \"keys create\", set it to jwt, or set"
                        + " server.address to 127.0.0.1.",
                cause);
    }
}
