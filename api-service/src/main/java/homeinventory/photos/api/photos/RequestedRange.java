package homeinventory.photos.api.photos;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;

/**
 * The part of a file that the headers {@code Range} and {@code If-Range} ask for. The framework cuts out the ranges,
 * but does not know {@code If-Range}, and has no problem detail for a range outside of the file.
 */
record RequestedRange(@Nullable String range, @Nullable String ifRange) {

    /**
     * The file as the framework is to send it; throws if it ends before the range begins. It is sent whole if the
     * range cannot be read (RFC 9110 §14.2), is for another version (§13.1.5), or is one of several that together are
     * longer than the file.
     */
    Resource of(BlobResource file, String etag) {
        if (range == null) {
            return file;
        }
        if (ifRange != null && !ifRange.equals(etag)) {
            return whole(file);
        }
        List<HttpRange> ranges;
        try {
            ranges = HttpRange.parseRanges(range);
        } catch (IllegalArgumentException unreadable) {
            return whole(file);
        }
        try {
            HttpRange.toResourceRegions(ranges, file);
        } catch (IllegalArgumentException unsatisfiable) {
            if (ranges.size() > 1) {
                return whole(file);
            }
            throw notSatisfiable(file.contentLength(), unsatisfiable);
        }
        return ranges.size() == 1 ? file.readTo(ranges.getFirst().getRangeEnd(file.contentLength()) + 1) : file;
    }

    /** The framework cuts nothing out of a stream. */
    private static Resource whole(BlobResource file) {
        return new InputStreamResource(file.getInputStream());
    }

    private ProblemException notSatisfiable(long length, IllegalArgumentException cause) {
        ProblemException problem = new ProblemException(
                ProblemType.RANGE_NOT_SATISFIABLE,
                "The range \"%s\" is outside of the file, which has %d bytes.".formatted(range, length),
                cause);
        problem.getHeaders().set(HttpHeaders.CONTENT_RANGE, "bytes */" + length);
        return problem;
    }
}
