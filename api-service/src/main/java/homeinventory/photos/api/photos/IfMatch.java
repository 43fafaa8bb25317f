package homeinventory.photos.api.photos;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;

/** The precondition of RFC 9110 §13.1.1. The framework checks it too, but refuses without a reason. */
final class IfMatch {

    private IfMatch() {}

    /** Throws if the header {@code If-Match} is there and names neither the file's ETag, which is in quotes, nor any. */
    static void check(@Nullable String header, String etag) {
        if (header == null || header.strip().equals("*")) {
            return;
        }
        if (ETag.parse(header).stream().noneMatch(tag -> tag.formattedTag().equals(etag))) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED,
                    "The file is not the one that If-Match asks for; its ETag is " + etag + ".");
        }
    }
}
