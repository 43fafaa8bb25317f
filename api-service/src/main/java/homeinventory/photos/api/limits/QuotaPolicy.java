package homeinventory.photos.api.limits;

import homeinventory.photos.api.problems.ProblemException;
import homeinventory.photos.api.problems.ProblemType;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A limit in the header fields {@code RateLimit-Policy} and {@code RateLimit} of
 * draft-ietf-httpapi-ratelimit-headers-11 (§3, §4). Both fields are lists (RFC 9651); each policy adds one item.
 *
 * @param name ASCII letters
 * @param quota in units
 * @param unit one of the draft's quota units; null for requests, its default
 * @param window in which the quota comes back; null if that does not depend on time
 */
record QuotaPolicy(
        String name,
        long quota,
        @Nullable String unit,
        @Nullable Duration window) {
    static final String CONTENT_BYTES = "content-bytes";

    /** Adds the fields that describe the policy and what is left of it. */
    void describe(BiConsumer<String, String> answer, long remaining) {
        describe(answer, remaining, null);
    }

    /**
     * The problem for a request beyond the quota, or beyond what is left of it.
     *
     * @param retryAfter time until the same request may succeed; rounded up to whole seconds
     */
    ProblemException exceeded(String detail, long remaining, Duration retryAfter) {
        ProblemException problem = new ProblemException(ProblemType.QUOTA_EXCEEDED, detail);
        long seconds = Math.max(1, retryAfter.plusSeconds(1).minusNanos(1).toSeconds());
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        describe(problem.getHeaders()::add, remaining, seconds);
        // The draft names it with hyphens (§5.1); this API's own names have underscores.
        problem.getBody().setProperty("violated-policies", List.of(name));
        return problem;
    }

    private void describe(BiConsumer<String, String> answer, long remaining, @Nullable Long seconds) {
        answer.accept(
                "RateLimit-Policy",
                "\"" + name + "\";q=" + quota + (unit == null ? "" : ";qu=\"" + unit + "\"")
                        + (window == null ? "" : ";w=" + window.toSeconds()));
        answer.accept("RateLimit", "\"" + name + "\";r=" + remaining + (seconds == null ? "" : ";t=" + seconds));
    }
}
