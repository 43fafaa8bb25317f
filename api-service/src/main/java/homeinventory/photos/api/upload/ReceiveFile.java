package homeinventory.photos.api.upload;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Streams the one file of a multipart body (RFC 7578) to disk. */
@Component
final class ReceiveFile {
    private static final String PART_NAME = "file";

    /** Room for what surrounds the file in the body: boundaries and part headers. */
    private static final DataSize FRAMING = DataSize.ofKilobytes(64);

    private static final int MOST_PART_HEADER_BYTES = 8192;

    private final PhotoLimits limits;
    private final JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory> parser = new JakartaServletFileUpload<>();

    ReceiveFile(PhotoLimits limits) {
        this.limits = limits;
        parser.setMaxSize(limits.maxBytes().toBytes() + FRAMING.toBytes());
        parser.setMaxPartHeaderSize(MOST_PART_HEADER_BYTES);
        parser.setHeaderCharset(StandardCharsets.UTF_8);
    }

    /**
     * Writes the body's file to {@code target}.
     *
     * @throws ProblemException if the body is not exactly one part named {@code file}, is too large or ends early
     * @throws java.io.UncheckedIOException if {@code target} cannot be written
     */
    ReceivedFile receive(HttpServletRequest request, Path target) {
        requireFormData(request.getContentType());
        try {
            return receiveOnlyPart(request, target);
        } catch (FileUploadSizeException e) {
            throw e.getPermitted() == MOST_PART_HEADER_BYTES
                    ? notOneFile("The headers of a part are longer than " + MOST_PART_HEADER_BYTES + " bytes.", e)
                    : StreamedFile.tooLarge(limits.maxBytes(), e);
        } catch (FileUploadException | IllegalStateException e) {
            throw notOneFile("The body is not valid multipart/form-data: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemType.UPLOAD_INTERRUPTED, "The upload stopped before its end. Send it again.", e);
        }
    }

    private static void requireFormData(@Nullable String contentType) {
        if (contentType == null) {
            throw notOneFile("The request has no body.", null);
        }
        if (!contentType.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            throw notOneFile("The body is " + contentType + ".", null);
        }
    }

    private ReceivedFile receiveOnlyPart(HttpServletRequest request, Path target) throws IOException {
        FileItemInputIterator parts = parser.getItemIterator(request);
        if (!parts.hasNext()) {
            throw notOneFile("The body has no part.", null);
        }
        FileItemInput part = parts.next();
        if (!PART_NAME.equals(part.getFieldName())) {
            throw notOneFile("The body has a part \"" + part.getFieldName() + "\".", null);
        }
        String claimedName = claimedName(part);
        StreamedFile written = StreamedFile.write(part.getInputStream(), target, limits.maxBytes());
        if (parts.hasNext()) {
            throw notOneFile("The body has another part \"" + parts.next().getFieldName() + "\" after the file.", null);
        }
        return new ReceivedFile(claimedName, written.byteSize(), written.sha256());
    }

    private static @Nullable String claimedName(FileItemInput part) {
        try {
            return part.getName();
        } catch (InvalidPathException nameWithNul) {
            return nameWithNul.getInput();
        }
    }

    private static ProblemException notOneFile(String what, @Nullable Throwable cause) {
        return new ProblemException(
                ProblemType.INVALID_MULTIPART,
                what + " Send multipart/form-data with exactly one part, named \"" + PART_NAME
                        + "\", that holds the photo.",
                cause);
    }
}
