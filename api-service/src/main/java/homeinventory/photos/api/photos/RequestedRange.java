package homeinventory.photos.api.photos;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;

/**
 * What a client asks for of a file: the framework cuts ranges out, but knows no {@code If-Range} and has no problem
 * details for a range that the file does not have.
 *
 * @param range the header {@code Range}
 * @param ifRange the header {@code If-Range}
 */
record RequestedRange(@Nullable String range, @Nullable String ifRange) {

    /**
     * The file as the framework is to send it: whole where the range is not to be heeded, because it cannot be read
     * (RFC 9110 §14.2) or is meant for another version (§13.1.5).
     *
     * @throws ProblemException if the file ends before the range begins
     */
    Resource of(Resource file, String etag) throws IOException {
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
            return file;
        } catch (IllegalArgumentException unsatisfiable) {
            if (ranges.size() > 1) {
                return whole(file); // together they may be longer than the file, which no honest client needs
            }
            throw notSatisfiable(file.contentLength(), unsatisfiable);
        }
    }

    /** The framework cuts nothing out of a stream. */
    private static Resource whole(Resource file) throws IOException {
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
