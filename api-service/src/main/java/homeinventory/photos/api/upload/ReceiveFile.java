package homeinventory.photos.api.upload;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
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

/** Streams the one file of a multipart body (RFC 7578) to a target, and never holds more than a piece of it. */
@Component
final class ReceiveFile {

    /** Room for what surrounds the file in the body: boundaries, part headers, text around them. */
    private static final DataSize FRAMING = DataSize.ofKilobytes(64);

    private static final int MAX_PART_HEADER_BYTES = 8192;

    /** Tomcat returns what it has just read. In pieces of this size a photo takes some twenty writes instead of hundreds. */
    private static final int BUFFER_BYTES = 256 * 1024;

    private final DataSize maxFileBytes;
    private final long maxBodyBytes;
    private final SlowUploads slowest;

    /** Takes a file's bytes as they come in. */
    @FunctionalInterface
    interface Target {

        /** Takes all remaining bytes of a buffer, which is used again afterwards. */
        void write(ByteBuffer bytes) throws IOException;
    }

    ReceiveFile(PhotoLimits limits, SlowUploads slowest) {
        this.maxFileBytes = limits.maxBytes();
        this.maxBodyBytes = limits.maxBytes().toBytes() + FRAMING.toBytes();
        this.slowest = slowest;
    }

    /**
     * Writes the body's file to {@code target}, whose {@link IOException} it passes on.
     *
     * @throws ProblemException if the body is not exactly one part named {@code file}, is too large, too slow or ends
     * early
     */
    ReceivedFile receive(HttpServletRequest request, Target target) throws IOException {
        String boundary = boundary(request.getContentType());
        if (request.getContentLengthLong() > maxBodyBytes) {
            throw SingleFilePart.tooLarge(maxFileBytes);
        }
        SingleFilePart file = new SingleFilePart(target, maxFileBytes);
        MultiPart.Parser parser = new MultiPart.Parser(boundary, file);
        parser.setPartHeadersMaxLength(MAX_PART_HEADER_BYTES);
        parse(request, parser, file);
        return file.received();
    }

    private void parse(HttpServletRequest request, MultiPart.Parser parser, SingleFilePart file) throws IOException {
        PacedBody body = open(request);
        byte[] buffer = new byte[BUFFER_BYTES];
        long total = 0;
        int read;
        while ((read = fill(buffer, body)) > 0) {
            total += read;
            if (total > maxBodyBytes) {
                throw SingleFilePart.tooLarge(maxFileBytes);
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

    /** Here an I/O error is the client's. One of the target comes from the parser's listener. */
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
