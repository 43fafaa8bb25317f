package homeinventory.photos.api.upload;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.api.web.HumanSize;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.util.unit.DataSize;

/**
 * Checks that a multipart body has exactly one part, named {@code file}, and passes on its content. The parser swallows what its
 * listener throws, so this keeps a failure until {@link #rethrowFailure}.
 */
final class SingleFilePart implements MultiPart.Parser.Listener {
    private static final String NAME = "file";
    private static final String FORM_DATA = "form-data";

    private final ReceiveFile.Target target;
    private final DataSize maxBytes;
    private int parts;
    private long byteSize;
    private @Nullable ContentDisposition disposition;
    private @Nullable Exception failure;

    SingleFilePart(ReceiveFile.Target target, DataSize maxBytes) {
        this.target = target;
        this.maxBytes = maxBytes;
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
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
        keepFailure(() -> passOn(chunk.getByteBuffer()));
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

    private void passOn(ByteBuffer bytes) throws IOException {
        byteSize += bytes.remaining();
        if (byteSize > maxBytes.toBytes()) {
            throw tooLarge(maxBytes);
        }
        target.write(bytes);
    }

    /** The file, once the whole body has been parsed. */
    ReceivedFile received() {
        return new ReceivedFile(disposition == null ? null : disposition.getFilename(), byteSize);
    }

    /** Throws the first failure, of the body or of the target, if there is one. Called after each piece that was parsed. */
    void rethrowFailure() throws IOException {
        if (failure instanceof IOException targetFailed) {
            throw targetFailed;
        }
        if (failure instanceof RuntimeException refused) {
            throw refused;
        }
    }

    static ProblemException tooLarge(DataSize limit) {
        return new ProblemException(
                ProblemType.PHOTO_TOO_LARGE,
                "The photo has more than the %s that are allowed. Send a smaller one."
                        .formatted(HumanSize.of(limit.toBytes())));
    }

    /** The problem of a body that is not exactly one file. */
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

    /** Keeps the first failure, and skips all steps after it. */
    private void keepFailure(Step step) {
        if (failure == null) {
            try {
                step.run();
            } catch (IOException | RuntimeException e) {
                failure = e;
            }
        }
    }
}
