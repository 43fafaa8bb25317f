package homeinventory.photos.api.upload;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import homeinventory.photos.store.blobs.BlobStore;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Streams the one file of a multipart body (RFC 7578) to disk. */
@Component
final class ReceiveFile {

    /** Room for what surrounds the file in the body: boundaries, part headers, text around them. */
    private static final DataSize FRAMING = DataSize.ofKilobytes(64);

    private static final int MOST_PART_HEADER_BYTES = 8192;

    /** Tomcat hands out what it has just read; gathered to this, a photo takes some twenty writes instead of hundreds. */
    private static final int BUFFER_BYTES = 256 * 1024;

    private final DataSize mostFileBytes;
    private final long mostBodyBytes;
    private final SlowUploads slowest;

    ReceiveFile(PhotoLimits limits, SlowUploads slowest) {
        this.mostFileBytes = limits.maxBytes();
        this.mostBodyBytes = limits.maxBytes().toBytes() + FRAMING.toBytes();
        this.slowest = slowest;
    }

    /**
     * Writes the body's file to {@code target}.
     *
     * @throws ProblemException if the body is not exactly one part named {@code file}, is too large, too slow or ends early
     * @throws IOException if {@code target} cannot be opened or closed
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    ReceivedFile receive(HttpServletRequest request, BlobStore.Upload target) throws IOException {
        String boundary = boundary(request.getContentType());
        if (request.getContentLengthLong() > mostBodyBytes) {
            throw OriginalWriter.tooLarge(mostFileBytes);
        }
        try (OriginalWriter writer = new OriginalWriter(target, mostFileBytes)) {
            SingleFilePart file = new SingleFilePart(writer);
            MultiPart.Parser parser = new MultiPart.Parser(boundary, file);
            parser.setPartHeadersMaxLength(MOST_PART_HEADER_BYTES);
            parse(request, parser, file);
            return writer.received(file.claimedName());
        }
    }

    private void parse(HttpServletRequest request, MultiPart.Parser parser, SingleFilePart file) {
        PacedBody body = open(request);
        byte[] buffer = new byte[BUFFER_BYTES];
        long total = 0;
        int read;
        while ((read = fill(buffer, body)) > 0) {
            total += read;
            if (total > mostBodyBytes) {
                throw OriginalWriter.tooLarge(mostFileBytes);
            }
            parser.parse(Content.Chunk.from(ByteBuffer.wrap(buffer, 0, read), false));
            file.rethrowFailure();
        }
        parser.parse(Content.Chunk.EOF);
        file.rethrowFailure();
    }

    private PacedBody open(HttpServletRequest request) {
        try {
            return new PacedBody(request.getInputStream(), slowest, System::nanoTime);
        } catch (IOException e) {
            throw interrupted(e);
        }
    }

    /** A client's failure is told apart from the disk's here, where it is known who failed. */
    private static int fill(byte[] buffer, PacedBody body) {
        try {
            return body.fill(buffer);
        } catch (IOException e) {
            throw interrupted(e);
        }
    }

    private static ProblemException interrupted(IOException cause) {
        return new ProblemException(
                ProblemType.UPLOAD_INTERRUPTED, "The upload stopped before its end. Send it again.", cause);
    }

    private static String boundary(@Nullable String contentType) {
        if (contentType == null) {
            throw SingleFilePart.refused("The request has no body.", null);
        }
        try {
            MediaType mediaType = MediaType.parseMediaType(contentType);
            String boundary = mediaType.getParameter("boundary");
            if (MediaType.MULTIPART_FORM_DATA.equalsTypeAndSubtype(mediaType) && boundary != null) {
                return unquote(boundary);
            }
        } catch (InvalidMediaTypeException e) {
            throw SingleFilePart.refused("The Content-Type cannot be read: " + e.getMessage() + ".", e);
        }
        throw SingleFilePart.refused("The body is " + contentType + ".", null);
    }

    private static String unquote(String parameter) {
        return parameter.length() > 1 && parameter.startsWith("\"") && parameter.endsWith("\"")
                ? parameter.substring(1, parameter.length() - 1)
                : parameter;
    }
}
