package homeinventory.photos.api.upload;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/**
 * Holds a multipart body to exactly one part, named {@code file}, and passes its content on. The parser swallows what
 * its listener throws, so a failure is kept until {@link #rethrowFailure}.
 */
final class SingleFilePart implements MultiPart.Parser.Listener {
    private static final String NAME = "file";
    private static final String FORM_DATA = "form-data";

    private final OriginalWriter content;
    private int parts;
    private @Nullable ContentDisposition disposition;
    private @Nullable RuntimeException failure;

    SingleFilePart(OriginalWriter content) {
        this.content = content;
    }

    @Override
    public void onPartBegin() {
        parts++;
        disposition = null;
    }

    @Override
    public void onPartHeader(String name, String value) {
        if (name.equalsIgnoreCase("Content-Disposition")) {
            keepFailure(() -> disposition = parse(value));
        }
    }

    @Override
    public void onPartHeaders() {
        keepFailure(this::requireFile);
    }

    @Override
    public void onPartContent(Content.Chunk chunk) {
        keepFailure(() -> content.write(chunk.getByteBuffer()));
    }

    @Override
    public void onComplete() {
        if (parts == 0) {
            keepFailure(() -> {
                throw refused("The body has no part.", null);
            });
        }
    }

    @Override
    public void onFailure(Throwable cause) {
        keepFailure(() -> {
            throw refused("The body is not valid multipart/form-data: " + cause.getMessage() + ".", cause);
        });
    }

    /** What the client calls the file, unchecked. */
    @Nullable
    String claimedName() {
        return disposition == null ? null : disposition.getFilename();
    }

    /** To be called after each piece that was parsed. */
    void rethrowFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    /** The problem of a body that is not one file. */
    static ProblemException refused(String what, @Nullable Throwable cause) {
        return new ProblemException(
                ProblemType.INVALID_MULTIPART,
                what + " Send multipart/form-data with exactly one part, named \"" + NAME + "\", that holds the photo.",
                cause);
    }

    private void requireFile() {
        if (disposition == null || !FORM_DATA.equals(disposition.getType())) {
            throw refused("The body has a part without \"Content-Disposition: form-data\".", null);
        }
        if (!NAME.equals(disposition.getName())) {
            throw refused("The body has a part \"" + disposition.getName() + "\".", null);
        }
        if (parts > 1) {
            throw refused("The body has more than one part \"" + NAME + "\".", null);
        }
    }

    private static ContentDisposition parse(String value) {
        try {
            return ContentDisposition.parse(value);
        } catch (IllegalArgumentException e) {
            throw refused("The body has a part with an invalid Content-Disposition: " + e.getMessage() + ".", e);
        }
    }

    /** Keeps the first failure; what follows it is not looked at any more. */
    private void keepFailure(Runnable step) {
        if (failure == null) {
            try {
                step.run();
            } catch (RuntimeException e) {
                failure = e;
            }
        }
    }
}
